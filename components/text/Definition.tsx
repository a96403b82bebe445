import { useTranslations } from 'next-intl';
import { SourceLinks } from '#components/collection/SourceLinks.tsx';
import { readCollection } from '#content/collection.ts';
import { publishersOf, type Text } from '#content/library.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';

/** The anchor of a definition: several texts on one page may each define the same term. */
export const definitionAnchor = (slug: string, term: string): string => `${slug}-${term}`;

/**
 * What a term means, in the reader's language, closed until its word is pressed. It stands after the paragraph of the
 * word: there it is read without style, on paper, and where a browser does not know popovers.
 */
export function Definition({ of, text }: { of: string; text: Pick<Text, 'slug' | 'locale' | 'contentLocale'> }) {
  const t = useTranslations('article');
  const { locale, slug } = text;
  const { facts, words, contentLocale } = readCollection('glossary', locale);
  const word = words.terms[of];
  // The glossary names the others.
  const sources = facts.terms.find(({ id }) => id === of)?.sources.slice(0, 1) ?? [];
  if (!word) throw new Error(`${slug} defines "${of}", which is not in the glossary`);
  return (
    <div
      popover="auto"
      id={definitionAnchor(slug, of)}
      className="definition"
      role="note"
      {...inLanguage(contentLocale, text.contentLocale)}
    >
      <p>
        <b>{word.term}</b> {word.short} <a href={pathIn(locale, `/glossary#${of}`)}>{t('inGlossary')}</a>
      </p>
      <SourceLinks ids={publishersOf(sources)} locale={locale} />
    </div>
  );
}
