import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { Fact } from '#components/page/Fact.tsx';
import { Heading } from '#components/page/Heading.tsx';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { AskAgain } from './AskAgain.tsx';
import { Confirmed } from './Confirmed.tsx';
import { ConfirmedOrganisation } from './ConfirmedOrganisation.tsx';
import { ShownAs } from './ShownAs.tsx';

const { Blank, Outcome, set } = blanksOf('confirm');

/** Behind the link of the first mail: a button that confirms, that it is done, or why the link does not work and what to do. */
export function Confirm({ text }: { text: Text<'letters'> }) {
  const t = useTranslations('confirm');
  const letter = (
    <p>
      <a href={pathIn(text.locale, `/letters/${text.slug}`)}>{t('signAgain')}</a>
    </p>
  );
  return (
    <>
      <Outcome is="ready">
        <Outcome is="changed">
          <div className="summary" role="alert">
            <p>{t('changed')}</p>
          </div>
        </Outcome>
        <Heading title={t('titleReady')} lede={t('ready', { letter: text.fields.title })} />
        <dl className="facts">
          <Fact name={t('as')}>
            <bdi translate="no">
              <Blank name="signer.name" />
            </bdi>
          </Fact>
          <Outcome is="signer.organisation">
            <Fact name={t('organisation')}>
              <bdi translate="no">
                <Blank name="signer.organisation" />
              </bdi>
            </Fact>
          </Outcome>
          <Fact name={t('country')}>
            <Blank name="signer.country" />
          </Fact>
          <Fact name={t('shown')}>
            <ShownAs />
          </Fact>
        </dl>
        <form method="post">
          <input type="hidden" name="revision" {...set({ value: 'revision' })} />
          <button className="act" type="submit">
            {t('button')}
          </button>
        </form>
        <p>{t('notYou')}</p>
      </Outcome>
      <Outcome is="confirmed">
        <Confirmed text={text} />
      </Outcome>
      <Outcome is="confirmed:organisation">
        <ConfirmedOrganisation />
      </Outcome>
      <Outcome is="superseded">
        <Heading title={t('titleSuperseded')} lede={t('superseded')} />
        <AskAgain locale={text.locale} slug={text.slug} />
      </Outcome>
      <Outcome is="expired">
        <Heading title={t('titleExpired')} lede={t('expired')} />
        <AskAgain locale={text.locale} slug={text.slug} />
      </Outcome>
      <Outcome is="unknown">
        <Heading title={t('titleUnknown')} lede={t('unknown')} />
        {letter}
      </Outcome>
      <Outcome is="mangled">
        <Heading title={t('titleMangled')} lede={t('mangled')} />
        <p>
          <a href={pathIn(text.locale, `/letters/${text.slug}/sent`)}>{t('toCode')}</a>
        </p>
      </Outcome>
    </>
  );
}
