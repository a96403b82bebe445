import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { SourceLinks } from '#components/collection/SourceLinks.tsx';
import type { Term } from '#content/names.ts';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';

/** The anchor of a definition: several texts on one page may each define the same term. */
export const definitionAnchor = (slug: string, term: string): string => `${slug}-${term}`;

/**
 * What a term means, in the reader's language, closed until its word is pressed. It stands after the paragraph of the
 * word: there it is read without script or style, on paper, and where a browser does not know popovers.
 */
export function Definition({ of, text }: { of: Term; text: Pick<Text, 'slug' | 'locale' | 'contentLocale'> }) {
  const t = useTranslations('article');
  const { locale, slug } = text;
  return (
    <div
      popover="auto"
      id={definitionAnchor(slug, of.id)}
      className="definition"
      {...part('definition')}
      role="note"
      {...inLanguage(of.contentLocale, text.contentLocale)}
    >
      <p>
        <b>{of.term}</b> {of.short} <a href={pathIn(locale, `/glossary#${of.id}`)}>{t('inGlossary')}</a>
      </p>
      <SourceLinks sources={of.sources} locale={locale} />
    </div>
  );
}
