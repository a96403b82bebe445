import { useTranslations } from 'next-intl';
import { sizeMark } from '#blanks/sizeMark.ts';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

type Props = {
  locale: Locale;
  /** The path of the page without its language. */
  path: string;
  /** What stands at the foot of each sheet besides the address: version, revision, date. */
  foot: string;
};

/** The link to the same text on paper: a PDF that `publish` sets from this page. */
export function PaperLink({ locale, path, foot }: Props) {
  const t = useTranslations('paper');
  const href = `/pdf${pathIn(locale, path)}.pdf`;
  return (
    <>
      <meta name="paper" content={foot} />
      <link rel="alternate" type="application/pdf" href={href} />
      <p className="paper">
        <a href={href} hrefLang={locale} type="application/pdf">
          {t('link', { kilobytes: sizeMark })}
        </a>
      </p>
    </>
  );
}
