import { direction, type Locale } from '#i18n/locales.ts';
import { letterOf } from '#server/answers/portal.ts';
import { inLocale } from '#server/pages/inLocale.ts';
import { versionOf } from '#server/pages/versionOf.ts';
import type { Visit } from '#server/pages/visit.ts';
import { HttpError } from '#server/request/httpError.ts';
import type { Resource } from '#server/site/resource.ts';
import { elsewhere } from '#signon/figures/figureTable.ts';
import { growthPath, together } from '#signon/figures/growth.ts';
import { publicCounts } from './publicCounts.ts';

/** More days than this are told week by week. */
const mostDays = 62;

/**
 * How a letter grew, where its organisers want it told.
 *
 * @throws HttpError 404 where they do not, and when the manifest has no such letter
 */
export async function growthPage({ portal, template, letter }: Visit<'growth'>): Promise<Resource> {
  const known = letterOf(portal.site, letter);
  if (!known?.showGrowth) throw new HttpError(404, 'not-found');
  const [growth, { counts }] = await Promise.all([portal.readings.growth(letter), portal.readings.counts.of(letter)]);
  const version = versionOf(template, [growth, counts]);
  const kept = portal.kept.find(template, '', version);
  if (kept) return kept;
  const { locale } = template;
  const { day, shortDay, number, country } = inLocale(locale);
  const { days, until, languages } = growth;
  const isByWeek = days.length > mostDays;
  const told = isByWeek ? together(days, 7) : days;
  const [first] = days;
  const { byCountry, elsewhere: others } = counts;
  return portal.kept.keep(template, '', version, {
    blanks: {
      ...publicCounts(counts, known, locale),
      until: day(until - 1),
      'chart.path': growthPath(days, direction(locale) === 'rtl'),
      'chart.most': number(Math.max(0, ...days.map(({ signatures }) => signatures))),
      'chart.from': first ? day(first.starts_at) : '',
      'total.others': others > 0 ? number(others) : '',
    },
    outcomes: [
      days.length === 0 ? 'growth:empty' : 'growth:days',
      ...(isByWeek ? (['growth:weeks'] as const) : []),
      ...(languages.length > 0 ? (['growth:languages'] as const) : []),
      ...(byCountry.length > 0 || others > 0 ? (['growth:countries'] as const) : []),
    ],
    rows: {
      days: told
        .map(({ starts_at, asked, confirmed, removed, signatures }) => ({
          day: shortDay(starts_at),
          asked: asked === null ? '–' : number(asked),
          ...{ confirmed: number(confirmed), removed: number(removed), signatures: number(signatures) },
        }))
        .toReversed(),
      languages: languages.map(({ value, confirmed }) => ({
        ...(value === elsewhere ? { others: '1' } : { name: languageIn(value, locale) }),
        confirmed: number(confirmed),
      })),
      countries: byCountry.map(({ country: code, signatures }) => ({
        ...{ name: country(code), signatures: number(signatures) },
      })),
    },
  });
}

const languageIn = (code: string, locale: Locale): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
