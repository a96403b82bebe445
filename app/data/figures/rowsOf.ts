import { z } from 'zod';
import { licence } from '#blanks/licence.ts';
import { plainWords } from '#components/text/plainWords.ts';
import type { FigurePage } from '#content/pages.ts';
import { urlOf } from '#i18n/address.ts';

/** One value of a figure, with all that it must be read with. */
export const dataRow = z.object({
  figure: z.string().describe('The id of the figure.'),
  title: z.string().describe('What is counted.'),
  label: z.string().describe('What it is a value of, where the figure has several.'),
  period: z.string().describe('A year, an interval or a day; empty where the source gives none.'),
  value: z.union([z.number(), z.literal('')]).describe('Empty where the figure has no number that stands alone.'),
  unit: z.string().describe('The unit in words.'),
  approximate: z.boolean().describe('Whether the source rounds it.'),
  phrase: z.string().describe('The number in a phrase.'),
  does_not_mean: z.string().describe('What it does not mean; show it beside the number.'),
  status: z.string().describe('How well it is known: verified, secondary, estimate, conflicting.'),
  sources: z.string().describe('Where it stands: the sources of this value, or of the whole figure.'),
  checked: z.string().describe('The day on which the figures last changed.'),
  licence: z.string(),
  address: z.string().describe('Its page.'),
});
export type DataRow = z.infer<typeof dataRow>;

/** A figure as rows, one for each of its values; one row with its phrase alone, where it has none. */
export function rowsOf({ figure, sources, path, locale, updated }: FigurePage): DataRow[] {
  const labelOf = (key: string) => figure.labels?.[key] ?? key;
  const row = (
    label: string,
    period: string,
    value: number | '',
    { unit = figure.unit ?? '', approximate = false, own = [] as readonly string[] } = {},
  ): DataRow => ({
    figure: figure.id,
    title: figure.title,
    label,
    period,
    value,
    unit,
    approximate,
    phrase: figure.display,
    does_not_mean: plainWords(figure.doesNotMean),
    status: figure.status,
    sources: sources
      .filter(({ id }) => own.length === 0 || own.includes(id))
      .map(({ publisher, title, date, url }) => `${publisher}: ${title} (${date}), ${url}`)
      .join(' | '),
    checked: updated,
    licence: `${licence.name} ${licence.url}`,
    address: urlOf(locale, path),
  });
  const year = figure.year ?? '';
  if (figure.series)
    return figure.series.flatMap(({ year, value, approximate = false, bundled, incidents, sources: own }) => [
      row(bundled ? labelOf('bundled') : '', year, value, { approximate, own }),
      ...(incidents
        ? [row(labelOf('incidents'), year, incidents, { unit: labelOf('incidents'), approximate: true, own })]
        : []),
    ]);
  if (figure.pairs)
    return figure.pairs.flatMap(({ key, before, after }) => [
      row(labelOf(key), labelOf('before'), before),
      row(labelOf(key), labelOf('after'), after),
    ]);
  if (figure.rows)
    return figure.rows.flatMap((one) => {
      const label = labelOf(one.key);
      if (one.value !== undefined)
        return [row(label, one.year ?? year, one.value, { approximate: one.approximate ?? false, own: one.sources })];
      return (['for', 'against', 'abstained'] as const).flatMap((vote) =>
        one[vote] === undefined
          ? []
          : [row(`${label}: ${labelOf(vote)}`, one.date ?? year, one[vote], { own: one.sources })],
      );
    });
  return [row('', year, figure.value ?? '')];
}
