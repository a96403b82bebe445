import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { pdfSizePlaceholder } from '#blanks/pdfSizePlaceholder.ts';
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
export function PdfLink({ locale, path, foot }: Props) {
  const t = useTranslations('pdf');
  const href = `/pdf${pathIn(locale, path)}.pdf`;
  return (
    <>
      <meta name="pdf" content={foot} />
      <link rel="alternate" type="application/pdf" href={href} />
      <p className="pdf" {...part('pdf')}>
        <a href={href} hrefLang={locale} type="application/pdf">
          {t('link', { kilobytes: pdfSizePlaceholder })}
        </a>
      </p>
    </>
  );
}
