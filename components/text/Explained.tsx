import type { ReactNode } from 'react';
import type { Words } from '#content/collectionPage.ts';
import type { Text } from '#content/text.ts';
import { Definition } from './Definition.tsx';
import { Term } from './Term.tsx';

type Props = {
  /** The entry of a collection that the words belong to; its id is the `slug`. */
  entry: Pick<Text, 'slug' | 'locale' | 'contentLocale'>;
  /** What stands before the words in their paragraph. */
  label?: ReactNode;
  className?: string;
  words: Words;
  /** In a frame a term leads to the glossary: there is no room for its definition. */
  isFramed?: boolean;
};

/** A paragraph of an entry whose terms open their definitions; these stand behind it, as they do in texts. */
export function Explained({ entry, label, className, words, isFramed = false }: Props) {
  return (
    <>
      <p className={className}>
        {label}
        {label && ' '}
        {words.map((part) =>
          typeof part === 'string' ? (
            part
          ) : (
            <Term key={part.term.id} of={part.term} text={entry} isFramed={isFramed}>
              {part.words}
            </Term>
          ),
        )}
      </p>
      {!isFramed &&
        words.map((part) => typeof part === 'object' && <Definition key={part.term.id} of={part.term} text={entry} />)}
    </>
  );
}
