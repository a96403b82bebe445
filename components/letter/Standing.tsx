import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { blanksOf } from '#components/blanks.tsx';
import type { Text } from '#content/text.ts';
import { inLanguage } from '#i18n/inLanguage.ts';

const { Blank, Outcome } = blanksOf('letter');

/** The way to the form while there is one, and how many have signed: beside the title of a letter. */
export function Standing({ text: { locale, contentLocale } }: { text: Text<'letters'> }) {
  const t = useTranslations();
  return (
    <p className="standing margin" {...part('progress')} {...inLanguage(locale, contentLocale)}>
      <Outcome is="signable">
        <a className="act" href="#signing">
          {t('form.submit')}
        </a>
      </Outcome>
      <Outcome is="counted">
        <span>
          {t('letter.signatures')}: <Blank name="count" />
        </span>
      </Outcome>
    </p>
  );
}
