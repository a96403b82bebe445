import { useTranslations } from 'next-intl';
import { Blank, Outcome } from '#components/blanks.tsx';
import { Fact } from '#components/page/Fact.tsx';
import { Heading } from '#components/page/Heading.tsx';
import { ShareLinks } from '#components/page/ShareLinks.tsx';
import type { Text } from '#content/library.ts';
import { pathIn } from '#i18n/address.ts';
import { Progress } from './Progress.tsx';
import { ShownAs } from './ShownAs.tsx';

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
        <Heading title={t('titleReady')} lede={t('ready', { letter: text.fields.title })} />
        <dl className="facts">
          <Fact name={t('as')}>
            <bdi>
              <Blank name="signer.name" />
            </bdi>
          </Fact>
          <Outcome is="signer.organisation">
            <Fact name={t('organisation')}>
              <bdi>
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
          <button className="act" type="submit">
            {t('button')}
          </button>
        </form>
        <p>{t('notYou')}</p>
      </Outcome>
      <Outcome is="confirmed">
        <div className="done" role="status">
          <Heading title={t('titleConfirmed')} lede={t('confirmed')} />
        </div>
        <p>{t('confirmedNext')}</p>
        <Progress />
        <ShareLinks locale={text.locale} path={`/letters/${text.slug}`} title={text.fields.title} />
      </Outcome>
      <Outcome is="expired">
        <Heading title={t('titleExpired')} lede={t('expired')} />
        {letter}
      </Outcome>
      <Outcome is="unknown">
        <Heading title={t('titleUnknown')} lede={t('unknown')} />
        {letter}
      </Outcome>
      <Outcome is="mangled">
        <Heading title={t('titleMangled')} lede={t('mangled')} />
        {letter}
      </Outcome>
    </>
  );
}
