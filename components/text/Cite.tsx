import { useTranslations } from 'next-intl';
import type { NumberedSource } from '#content/library.ts';

/**
 * The mark of a citation. At the first one of a source on a page, the source also stands beside it in the margin,
 * for the eye only: the list at the end of the page, where the mark leads, says the same to everyone.
 */
export function Cite({ source, isFirst }: { source: NumberedSource; isFirst: boolean }) {
  const t = useTranslations('sources');
  return (
    <>
      <sup>
        <a className="cite" href={`#source-${source.number}`} aria-label={t('cite', { number: source.number })}>
          {source.number}
        </a>
      </sup>
      {isFirst && (
        <span className="beside" aria-hidden="true">
          {source.number}. <bdi lang="en">{source.publisher}</bdi>
        </span>
      )}
    </>
  );
}
