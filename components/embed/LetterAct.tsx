import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import type { Text } from '#content/text.ts';
import { urlOf } from '#i18n/address.ts';

const { Outcome } = blanksOf('counts');

/** The way from a frame to the letter, as a button: to sign it, or, of a letter that rests, to what became of it. */
export function LetterAct({ text: { locale, path } }: { text: Text<'letters'> }) {
  const t = useTranslations();
  return (
    <p>
      <a className="act" href={urlOf(locale, path)}>
        <Outcome is="signable">{t('embed.sign')}</Outcome>
        <Outcome is="resting">{t('letterState.title')}</Outcome>
      </a>
    </p>
  );
}
