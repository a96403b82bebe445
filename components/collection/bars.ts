import type { CollectionPage } from '#content/collectionPage.ts';

export type Figure = CollectionPage<'figures'>['figures'][number];

/** One bar: what it stands for, its value, whether it is the one that the figure is about, and the sources that are its own. */
export type Bar = {
  key: string;
  label: string;
  value: number;
  isApproximate: boolean;
  isLight: boolean;
  sources: Figure['sources'];
};

/** A bar of a series: its year, whether the counting changed before it, and then what it counts, to be written in it. */
export type Column = Bar & { year: string; isAfterBreak: boolean; inside?: string | undefined };

const bar = (key: string, label: string, value: number, more: Partial<Bar> = {}): Bar => ({
  key,
  label,
  value,
  isApproximate: false,
  isLight: false,
  sources: [],
  ...more,
});

const ownSources = (figure: Figure, ids: readonly string[] = []) => figure.sources.filter(({ id }) => ids.includes(id));

/** The values of a figure by year, in their order; where reports were bundled, the incidents behind them stand beside them. */
export function columnsOf(figure: Figure): Column[] {
  const labelOf = (key: string) => figure.labels?.[key] ?? key;
  return (figure.series ?? []).flatMap(({ year, value, approximate = false, bundled = false, incidents, sources }) => [
    {
      ...bar(year, bundled ? `${year} · ${labelOf('bundled')}` : year, value, {
        isApproximate: approximate,
        isLight: bundled,
        sources: ownSources(figure, sources),
      }),
      year,
      isAfterBreak: bundled,
      inside: bundled ? labelOf('bundled') : undefined,
    },
    ...(incidents
      ? [
          {
            ...bar(`${year}-incidents`, `${year} · ${labelOf('incidents')}`, incidents, {
              isApproximate: true,
              sources: ownSources(figure, sources),
            }),
            year,
            isAfterBreak: bundled,
            inside: labelOf('incidents-short'),
          },
        ]
      : []),
  ]);
}

/** The values of a figure as bars, in their order; none when it is a single number or a sentence. */
export function barsOf(figure: Figure): Bar[] {
  const labelOf = (key: string) => figure.labels?.[key] ?? key;
  if (figure.series) return columnsOf(figure);
  if (figure.pairs) {
    return figure.pairs.flatMap(({ key, before, after }) => [
      bar(`${key}-before`, `${labelOf(key)} · ${labelOf('before')}`, before, { isLight: true }),
      bar(`${key}-after`, `${labelOf(key)} · ${labelOf('after')}`, after),
    ]);
  }
  return (figure.rows ?? []).flatMap((row) => {
    if (row.value !== undefined)
      return [
        bar(row.key, labelOf(row.key), row.value, {
          isApproximate: row.approximate ?? false,
          sources: ownSources(figure, row.sources),
        }),
      ];
    const votes = ['for', 'against', 'abstained'] as const;
    return votes.flatMap((vote) => {
      const value = row[vote];
      return value === undefined
        ? []
        : [bar(`${row.key}-${vote}`, `${labelOf(row.key)}: ${labelOf(vote)}`, value, { isLight: vote !== 'for' })];
    });
  });
}
