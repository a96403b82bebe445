import type { ReactNode } from 'react';
import type { Text } from '#content/library.ts';
import { partsOf } from '#content/markedTerms.ts';
import { Definition } from './Definition.tsx';
import { Term } from './Term.tsx';

type Props = {
  /** The entry of a collection that the words belong to; its id is the `slug`. */
  entry: Pick<Text, 'slug' | 'locale' | 'contentLocale'>;
  /** What stands before the words in their paragraph. */
  label?: ReactNode;
  className?: string;
  /** The words, with terms marked as content/markedTerms.ts says. */
  children: string;
};

/** A paragraph of an entry whose terms open their definitions; these stand behind it, as they do in texts. */
export function Explained({ entry, label, className, children }: Props) {
  const parts = partsOf(children);
  return (
    <>
      <p className={className}>
        {label}
        {label && ' '}
        {parts.map((part) =>
          typeof part === 'string' ? (
            part
          ) : (
            <Term key={part.of} of={part.of} text={entry}>
              {part.words}
            </Term>
          ),
        )}
      </p>
      {parts.map((part) => typeof part === 'object' && <Definition key={part.of} of={part.of} text={entry} />)}
    </>
  );
}
