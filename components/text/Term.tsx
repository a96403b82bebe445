import { part } from '#blanks/parts.ts';
import type { Term as Defined } from '#content/names.ts';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { definitionAnchor } from './Definition.tsx';

type Props = {
  of: Defined;
  text: Pick<Text, 'slug' | 'locale' | 'contentLocale'>;
  isFramed?: boolean;
  children: string;
};

/**
 * A term in a sentence, which leads to its definition behind the paragraph and lets it appear; script opens it over the text
 * instead. It is a link because a button cannot break at the end of a line. In a frame, where there is no room, it leads to
 * the glossary outside the frame.
 */
export function Term({ of, text, isFramed = false, children }: Props) {
  const { locale, slug } = text;
  const href = isFramed ? pathIn(locale, `/glossary#${of.id}`) : `#${definitionAnchor(slug, of.id)}`;
  return (
    <a className="term" {...part('term')} href={href} {...(isFramed && { target: '_top' })}>
      {children}
    </a>
  );
}
