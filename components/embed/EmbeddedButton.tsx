import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { LetterState } from '#components/letter/LetterState.tsx';
import type { Text } from '#content/text.ts';
import { urlOf } from '#i18n/address.ts';
import { EmbedFoot } from './EmbedFoot.tsx';

const { Outcome } = blanksOf('counts');

/** The way to the letter on another site, as a button; of a letter that rests, where it stands. */
export function EmbeddedButton({ text }: { text: Text<'letters'> }) {
  const t = useTranslations();
  return (
    <>
      <h1 className="label">{text.fields.title}</h1>
      <LetterState isShort />
      <p>
        <a className="act" href={urlOf(text.locale, `/letters/${text.slug}`)}>
          <Outcome is="signable">{t('embed.sign')}</Outcome>
          <Outcome is="resting">{t('letterState.title')}</Outcome>
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
