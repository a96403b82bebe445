import { useTranslations } from 'next-intl';
import type { NumberedSource } from '#content/library.ts';
import { SourceNote } from './SourceNote.tsx';

/** The mark of a citation. At the first one of a source on a page, the source also stands beside it in the margin. */
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
          <SourceNote source={source} />
        </span>
      )}
    </>
  );
}
