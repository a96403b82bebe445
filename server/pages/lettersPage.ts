import { letterStates } from '#blanks/list.ts';
import type { SiteLetter } from '#blanks/site.ts';
import { defaultLocale, direction } from '#i18n/locales.ts';
import type { PublicCounts } from '#server/letters/counts/letterCounts.ts';
import type { Resource } from '#server/site/resource.ts';
import { inLocale } from './inLocale.ts';
import { stateBlanks } from './lifeBlanks.ts';
import { versionOf } from './versionOf.ts';
import type { Visit } from './visit.ts';

/** All letters with their counts: those that can be signed first, and among them the featured one. Filled once for each change of a count. */
export async function lettersPage({ portal, template }: Visit<'letters'>): Promise<Resource> {
  const { locale } = template;
  const read = await Promise.all(
    Object.entries(portal.site.letters).map(async ([slug, letter]) => ({
      ...{ slug, letter },
      counts: (await portal.services.counts.of(slug)).counts,
    })),
  );
  const letters = read
    .filter(({ counts }) => counts.life.state !== 'draft')
    .toSorted((one, other) => rankOf(one) - rankOf(other));
  const counts = letters.map((one) => one.counts);
  const version = versionOf(template, counts);
  const kept = portal.kept.find(template, '', version);
  if (kept) return kept;
  const { day, number } = inLocale(locale);
  const rows = letters.map(({ slug, letter, counts }) => ({
    path: `/${locale}/letters/${slug}`,
    title: letter.titles[locale] ?? '',
    summary: letter.summaries[locale] ?? '',
    date: day(Date.parse(letter.date)),
    count: number(counts.signatures),
    ...stateBlanks(counts.life, letter.timeZone, locale),
    ...(!letter.languages.includes(locale) && { language: defaultLocale, direction: direction(defaultLocale) }),
  }));
  return portal.kept.keep(template, '', version, {
    outcomes: [rows.length === 0 ? 'empty' : 'with-letters'],
    rows: { letters: rows },
  });
}

type Listed = { letter: SiteLetter; counts: PublicCounts };

const rankOf = ({ letter, counts }: Listed) => 2 * letterStates.indexOf(counts.life.state) + (letter.featured ? 0 : 1);
