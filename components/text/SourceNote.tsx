import type { NumberedSource } from '#content/names.ts';

/**
 * A source in a few words, beside or under the sentence that rests on it: number, publisher, year. For the eye and the
 * pointer only: the list at the end of the page, where the citation leads, says the same to everyone.
 */
export const SourceNote = ({ source }: { source: NumberedSource }) => (
  <>
    {source.number}.{'\u00a0'}
    <a href={source.url} rel="noreferrer" tabIndex={-1}>
      <bdi lang="en">{source.publisher}</bdi>
    </a>
    {/^\d/.test(source.date) && ` ${source.date.slice(0, 4)}`}
  </>
);
