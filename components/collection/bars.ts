import type { CollectionPage } from '#content/collectionPage.ts';

type Figure = CollectionPage<'figures'>['figures'][number];

/** One bar: what it stands for, its value, and whether it is the one that the figure is about. */
export type Bar = { key: string; label: string; value: number; isApproximate: boolean; isLight: boolean };

const bar = (key: string, label: string, value: number, more: Partial<Bar> = {}): Bar => ({
  key,
  label,
  value,
  isApproximate: false,
  isLight: false,
  ...more,
});

/** The values of a figure as bars, in their order; none when it is a single number or a sentence. */
export function barsOf(figure: Figure): Bar[] {
  const labelOf = (key: string) => figure.labels?.[key] ?? key;
  if (figure.series) {
    return figure.series.flatMap(({ year, value, approximate, bundled, incidents }) => [
      bar(year, bundled ? `${year} · ${labelOf('bundled')}` : year, value, {
        isApproximate: approximate ?? false,
        isLight: bundled ?? false,
      }),
      ...(incidents
        ? [bar(`${year}-incidents`, `${year} · ${labelOf('incidents')}`, incidents, { isApproximate: true })]
        : []),
    ]);
  }
  if (figure.pairs) {
    return figure.pairs.flatMap(({ key, before, after }) => [
      bar(`${key}-before`, `${labelOf(key)} · ${labelOf('before')}`, before, { isLight: true }),
      bar(`${key}-after`, `${labelOf(key)} · ${labelOf('after')}`, after),
    ]);
  }
  return (figure.rows ?? []).flatMap((row) => {
    if (row.value !== undefined)
      return [bar(row.key, labelOf(row.key), row.value, { isApproximate: row.approximate ?? false })];
    const votes = ['for', 'against', 'abstained'] as const;
    return votes.flatMap((vote) => {
      const value = row[vote];
      return value === undefined
        ? []
        : [bar(`${row.key}-${vote}`, `${labelOf(row.key)}: ${labelOf(vote)}`, value, { isLight: vote !== 'for' })];
    });
  });
}
