import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import type { NumberedSource } from '#content/names.ts';
import { SourceNote } from './SourceNote.tsx';

type Props = {
  source: NumberedSource;
  /** Whether the source also stands beside it in the margin. */
  isBeside: boolean;
};

/** A citation: the number that leads to the source in the list at the end of the page; that leads back to the first of them (publish/page/placeCitations.ts). */
export function Cite({ source, isBeside }: Props) {
  const t = useTranslations('sources');
  return (
    <>
      <sup>
        <a
          className="cite"
          href={`#source-${source.number}`}
          aria-label={t('cite', { number: source.number })}
          data-citation={source.number}
        >
          {source.number}
        </a>
      </sup>
      {isBeside && (
        <span className="beside" {...part('beside')}>
          <SourceNote source={source} />
        </span>
      )}
    </>
  );
}
