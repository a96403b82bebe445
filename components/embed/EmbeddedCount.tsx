import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { Progress } from '#components/letter/Progress.tsx';
import type { Text } from '#content/text.ts';
import { urlOf } from '#i18n/address.ts';
import { EmbedFoot } from './EmbedFoot.tsx';

const { Outcome } = blanksOf('counts');

/** The counter on another site, and where the letter stands. */
export function EmbeddedCount({ text }: { text: Text<'letters'> }) {
  const t = useTranslations('embed');
  const state = useTranslations('letterState');
  return (
    <>
      <h1 className="label">{t('count', { letter: text.fields.title })}</h1>
      <Progress />
      <p>
        <a className="act" href={urlOf(text.locale, `/letters/${text.slug}`)}>
          <Outcome is="signable">{t('sign')}</Outcome>
          <Outcome is="resting">{state('title')}</Outcome>
        </a>
      </p>
      <EmbedFoot
        locale={text.locale}
        path={`/letters/${text.slug}`}
        edition={{ date: text.fields.date, version: text.fields.version }}
      />
    </>
  );
}
