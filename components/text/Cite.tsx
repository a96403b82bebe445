import { useTranslations } from 'next-intl';
import type { NumberedSource } from '#content/library.ts';
import { markAnchor } from './firstMark.ts';
import { SourceNote } from './SourceNote.tsx';

type Props = {
  source: NumberedSource;
  /** Whether it is the first mark of the source on its page, where the list of sources leads back to. */
  isFirst: boolean;
  /** Whether the source also stands beside it in the margin. */
  isBeside: boolean;
};

/** The mark of a citation, which leads to the source in the list at the end of the page. */
export function Cite({ source, isFirst, isBeside }: Props) {
  const t = useTranslations('sources');
  return (
    <>
      <sup>
        <a
          className="cite"
          href={`#source-${source.number}`}
          aria-label={t('cite', { number: source.number })}
          {...(isFirst && { id: markAnchor(source.number) })}
        >
          {source.number}
        </a>
      </sup>
      {isBeside && (
        <span className="beside" aria-hidden="true">
          <SourceNote source={source} />
        </span>
      )}
    </>
  );
}
