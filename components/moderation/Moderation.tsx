import { useTranslations } from 'next-intl';
import { heldKinds, moderationFigures, reasonsTold } from '#blanks/rules.ts';
import { blanksOf } from '#components/blanks.tsx';
import { Heading } from '#components/page/Heading.tsx';
import { WhoAnswers } from '#components/page/WhoAnswers.tsx';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

const { blank, Rows } = blanksOf('moderation');

/** How names are moderated: what waits and why, who decides what, how to object, and what was decided in each year. */
export function Moderation({ locale }: { locale: Locale }) {
  const t = useTranslations('moderation');
  return (
    <>
      <Heading title={t('title')} lede={t('summary')} />
      <h2>{t('waiting')}</h2>
      <p>{t('waitingText')}</p>
      <ul>
        {heldKinds.map((kind) => (
          <li key={kind}>{t(`held.${kind}`)}</li>
        ))}
      </ul>
      <p>{t('counts')}</p>
      <h2>{t('who')}</h2>
      <p>{t('whoText')}</p>
      <ul>
        <li>{t('release')}</li>
        <li>{t('hide')}</li>
        <li>{t('remove')}</li>
      </ul>
      <p>{t('reasons')}</p>
      <ul>
        {reasonsTold.map((reason) => (
          <li key={reason}>{t(`reason.${reason}`)}</li>
        ))}
      </ul>
      <p>{t('never')}</p>
      <h2>{t('signers')}</h2>
      <p>{t('signersText')}</p>
      <h2>{t('told')}</h2>
      <p>{t('toldText')}</p>
      <h2 id="object">{t('object')}</h2>
      <p>{t('objectText')}</p>
      <WhoAnswers />
      <h2>{t('numbers')}</h2>
      <p>{t('numbersText', { date: blank('asOf') })}</p>
      <Rows of="years">
        {({ Blank, Outcome }) => (
          <>
            <h3>
              <Blank name="year" />
            </h3>
            <ul>
              {moderationFigures.map((figure) => (
                <li key={figure}>
                  {t(`figure.${figure}`)}: <Blank name={`figure.${figure}`} />
                  <Outcome is={`few.${figure}`}>{t('few')}</Outcome>
                </li>
              ))}
            </ul>
          </>
        )}
      </Rows>
      <p>
        <a href={pathIn(locale, '/privacy')}>{t('privacy')}</a>
      </p>
    </>
  );
}
