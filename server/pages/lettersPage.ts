import { defaultLocale, direction } from '#i18n/locales.ts';
import type { Resource } from '#server/site/resource.ts';
import type { Template } from '#server/site/site.ts';
import { inLocale } from './inLocale.ts';
import type { Visit } from './visit.ts';

/** All letters with their counts, the featured one first. Filled once for each change of a count. */
export async function lettersPage({ portal, template }: Visit<'letters'>): Promise<Resource> {
  const { locale } = template;
  const letters = Object.entries(portal.site.letters).toSorted(
    ([, a], [, b]) => Number(b.featured) - Number(a.featured),
  );
  const counts = await Promise.all(letters.map(async ([slug]) => (await portal.services.counts.of(slug)).counts));
  const version = versionOf(template, counts);
  const kept = portal.kept.find(template, '', version);
  if (kept) return kept;
  const { day, number } = inLocale(locale);
  const rows = letters.map(([slug, { titles, summaries, date, languages }], index) => ({
    path: `/${locale}/letters/${slug}`,
    title: titles[locale] ?? '',
    summary: summaries[locale] ?? '',
    date: day(Date.parse(date)),
    count: number(counts[index]?.signatures ?? 0),
    ...(!languages.includes(locale) && { language: defaultLocale, direction: direction(defaultLocale) }),
  }));
  return portal.kept.keep(template, '', version, {
    outcomes: [rows.length === 0 ? 'empty' : 'with-letters'],
    rows: { letters: rows },
  });
}

const latest = new WeakMap<Template, readonly object[]>();

/** The same list as before while none of the counts has changed. */
function versionOf(template: Template, counts: readonly object[]): readonly object[] {
  const before = latest.get(template);
  if (before?.length === counts.length && before.every((one, index) => one === counts[index])) return before;
  latest.set(template, counts);
  return counts;
}
