import { readCollection } from '#content/collection.ts';
import type { Text } from '#content/library.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { definitionAnchor } from './Definition.tsx';

type Props = {
  of: string;
  text: Pick<Text, 'slug' | 'locale' | 'contentLocale'>;
  isFramed?: boolean;
  /** Whether the text has a margin, where the short meaning stands too. */
  isBeside?: boolean;
  children: string;
};

/**
 * A term in a sentence, which opens its definition without script; on wide screens the short meaning also stands in the
 * margin, for the eye only. In a frame, where there is no room, it leads to the glossary outside the frame.
 */
export function Term({ of, text, isFramed = false, isBeside = false, children }: Props) {
  const { locale, slug } = text;
  if (isFramed)
    return (
      <a className="term" href={pathIn(locale, `/glossary#${of}`)} target="_top">
        {children}
      </a>
    );
  const { words, contentLocale } = readCollection('glossary', locale);
  return (
    <>
      <button type="button" className="term" popoverTarget={definitionAnchor(slug, of)}>
        {children}
      </button>
      {isBeside && (
        <span className="beside" aria-hidden="true" {...inLanguage(contentLocale, text.contentLocale)}>
          <b>{words.terms[of]?.term}</b> {words.terms[of]?.short}
        </span>
      )}
    </>
  );
}
