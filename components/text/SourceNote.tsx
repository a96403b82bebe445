import type { NumberedSource } from '#content/names.ts';

/** A source in a few words, beside or under the sentence that rests on it: number, publisher, year. Its citation leads to the list at the end of the page, and that to the source. */
export const SourceNote = ({ source }: { source: NumberedSource }) => (
  <>
    {source.number}.{'\u00a0'}
    <bdi lang="en">{source.publisher}</bdi>
    {/^\d/.test(source.date) && ` ${source.date.slice(0, 4)}`}
  </>
);
