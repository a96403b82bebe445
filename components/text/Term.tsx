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

/** A term in a sentence, which opens its definition without script. In a frame, where there is no room, it leads to the glossary outside the frame. */
export function Term({ of, text, isFramed = false, children }: Props) {
  const { locale, slug } = text;
  if (isFramed)
    return (
      <a className="term" {...part('term')} href={pathIn(locale, `/glossary#${of.id}`)} target="_top">
        {children}
      </a>
    );
  return (
    <button type="button" className="term" {...part('term')} popoverTarget={definitionAnchor(slug, of.id)}>
      {children}
    </button>
  );
}
