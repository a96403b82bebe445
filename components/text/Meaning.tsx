import { part } from '#blanks/parts.ts';
import type { Term } from '#content/names.ts';
import type { Text } from '#content/text.ts';
import { inLanguage } from '#i18n/inLanguage.ts';

/** The short meaning of a term in the margin, on wide screens. It ends the paragraph of its word, so that no sentence is read with another inside it. */
export const Meaning = ({ of, text }: { of: Term; text: Pick<Text, 'contentLocale'> }) => (
  <span className="beside" {...part('beside')} {...inLanguage(of.contentLocale, text.contentLocale)}>
    <b>{of.term}</b> {of.short}
  </span>
);
