import { defaultLocale, direction } from '#i18n/locales.ts';
import type { Resource } from '#server/site/resource.ts';
import { inLocale } from './inLocale.ts';
import { retentionBlanks } from './letter/lifeBlanks.ts';
import { versionOf } from './versionOf.ts';
import type { Visit } from './visit.ts';

/** The page on privacy, with how long signatures of each letter are kept. Filled once for each change of what is told of a letter. */
export async function privacyPage({ portal, template }: Visit<'privacy'>): Promise<Resource> {
  const { locale } = template;
  const read = await Promise.all(
    Object.entries(portal.site.letters).map(async ([slug, letter]) => ({
      ...{ slug, letter },
      counts: (await portal.readings.counts.of(slug)).counts,
    })),
  );
  const letters = read.filter(({ counts }) => counts.life.state !== 'draft');
  const version = versionOf(
    template,
    letters.map((one) => one.counts),
  );
  const kept = portal.kept.find(template, '', version);
  if (kept) return kept;
  const rows = letters.map(({ slug, letter, counts: { retention } }) => ({
    path: `/${locale}/letters/${slug}`,
    title: letter.titles[locale] ?? '',
    ...(retention.endsAt === null && { months: inLocale(locale).number(retention.months) }),
    ...retentionBlanks(retention, letter, locale),
    ...(!letter.languages.includes(locale) && { language: defaultLocale, direction: direction(defaultLocale) }),
  }));
  return portal.kept.keep(template, '', version, { outcomes: [], rows: { letters: rows } });
}
