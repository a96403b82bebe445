import { listedStates } from '#blanks/rules.ts';
import type { SiteLetter } from '#blanks/site.ts';
import { direction, isLocale } from '#i18n/locales.ts';
import type { PublicCounts } from '#server/letters/counts/readCounts.ts';
import { inLocale } from '#server/pages/inLocale.ts';
import { versionOf } from '#server/pages/versionOf.ts';
import type { Visit } from '#server/pages/visit.ts';
import type { Resource } from '#server/site/resource.ts';
import { stateBlanks } from './lifeBlanks.ts';
import { isCounted } from './publicCounts.ts';

/** All letters with their counts, by where they stand, the featured one first. Filled once for each change of a count. */
export async function lettersPage({ portal, template }: Visit<'letters'>): Promise<Resource> {
  const { locale } = template;
  const read = await Promise.all(
    Object.entries(portal.site.letters).map(async ([slug, letter]) => ({
      ...{ slug, letter },
      counts: (await portal.readings.counts.of(slug)).counts,
    })),
  );
  const version = versionOf(
    template,
    read.map(({ counts }) => counts),
  );
  const kept = portal.kept.find(template, '', version);
  if (kept) return kept;
  const letters = read
    .filter(({ counts }) => counts.life.state !== 'draft')
    .toSorted((one, other) => rankOf(one) - rankOf(other));
  const { day, number } = inLocale(locale);
  const rowOf = ({ slug, letter, counts }: Listed) => ({
    path: `/${locale}/letters/${slug}`,
    title: letter.titles[locale] ?? '',
    summary: letter.summaries[locale] ?? '',
    date: day(Date.parse(letter.date)),
    count: isCounted(counts, letter) ? number(counts.signatures) : '',
    since: Object.values(stateBlanks(counts.life, letter.timeZone, locale)).join(''),
    ...(!letter.languages.includes(locale) && inLanguage(letter.original)),
  });
  const inState = (state: (typeof listedStates)[number]) => letters.filter((one) => one.counts.life.state === state);
  const filled = listedStates.filter((state) => inState(state).length > 0);
  return portal.kept.keep(template, '', version, {
    outcomes: [filled.length === 0 ? 'empty' : 'with-letters', ...filled.map((state) => `with-${state}` as const)],
    rows: Object.fromEntries(filled.map((state) => [state, inState(state).map(rowOf)])) as {
      [State in (typeof listedStates)[number]]?: ReturnType<typeof rowOf>[];
    },
  });
}

const inLanguage = (language: string) => ({
  language,
  direction: isLocale(language) ? direction(language) : 'auto',
});

type Listed = { slug: string; letter: SiteLetter; counts: PublicCounts };

const rankOf = ({ letter }: Listed) => (letter.featured ? 0 : 1);
