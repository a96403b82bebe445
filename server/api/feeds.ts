import { Hono } from 'hono';
import { atomEntry, type FeedEntry, jsonItem } from '#blanks/feeds/feedEntry.ts';
import { permanentId } from '#blanks/feeds/permanentId.ts';
import type { SiteLetter } from '#blanks/site.ts';
import { isLocale, type Locale } from '#i18n/locales.ts';
import type { Portal, PortalEnv } from '#server/answers/portal.ts';
import { respondWith } from '#server/answers/respond.ts';
import type { PublicCounts } from '#server/letters/counts/readCounts.ts';
import { compressions, Resource } from '#server/site/resource.ts';
import { atOnce } from '#server/site/site.ts';
import type { Milestone, RestingState } from '#signon/life/letterLife.ts';
import { dayIn } from '#signon/life/report.ts';

/** Feeds are no finished files once something has happened to a letter. */
export const isFeed = (path: string): boolean => /^\/[^/]+\/feed\.(?:atom|json)$/.test(path);

type Made = { of: readonly PublicCounts[]; resource: Resource };
const made = new WeakMap<Resource, Made>();

/**
 * The feeds of the site, at `/{language}/feed.atom` and `/{language}/feed.json`, as they were printed; before their entries stand
 * those that tell what became of letters: closed, handed over, answered, taken back. Made once for each change of a letter.
 */
export const feeds = ({ site, readings }: Portal) =>
  new Hono<PortalEnv>().get('/:locale/:feed{feed\\.(?:atom|json)}', async (c) => {
    const printed = await site.file(c.req.path);
    const locale = c.req.param('locale');
    if (!printed || !isLocale(locale)) return c.notFound();
    const slugs = Object.keys(site.letters);
    const counts = await Promise.all(slugs.map(async (slug) => (await readings.counts.of(slug)).counts));
    const known = madeOf(printed, counts);
    if (known) return respondWith(c.req, known);
    const entries = slugs
      .flatMap((slug, index) => entriesOf(site.origin, slug, site.letters[slug], counts[index], locale))
      .sort((one, other) => other.updated.localeCompare(one.updated));
    const resource = entries.length === 0 ? printed : withEntries(printed, entries, locale);
    made.set(printed, { of: counts, resource });
    return respondWith(c.req, resource);
  });

/** A feed as it was made last, when it says what is true now and nothing must be waited for; else null. */
export function keptFeed({ site, readings }: Pick<Portal, 'site' | 'readings'>, path: string): Resource | null {
  const printed = atOnce(site.file(path));
  const counts = Object.keys(site.letters).map((slug) => readings.counts.young(slug)?.counts);
  return printed && madeOf(printed, counts);
}

function madeOf(printed: Resource, counts: readonly (PublicCounts | undefined)[]): Resource | null {
  const known = made.get(printed);
  return known?.of.every((one, index) => one === counts[index]) ? known.resource : null;
}

/** What is told in feeds of a milestone, by the name that its state has; nothing of pauses, and of who was only informed. */
function tellsOf({ state, report }: Milestone): RestingState | null {
  if (report?.told) return report.told === 'informed' ? null : report.told === 'delivered' ? 'delivered' : 'answered';
  return state === 'closed' || state === 'withdrawn' ? state : null;
}

/** The entries of a letter, newest first: none in a language that it is not written in, and none of a draft. */
function entriesOf(
  origin: string,
  slug: string,
  letter: SiteLetter | undefined,
  counts: PublicCounts | undefined,
  locale: Locale,
): FeedEntry[] {
  if (!letter?.languages.includes(locale) || !counts || counts.life.state === 'draft') return [];
  return counts.life.milestones.toReversed().flatMap((milestone) => {
    const told = tellsOf(milestone);
    if (!told) return [];
    const { id, at, reason, report } = milestone;
    const name = letter.stateNames[locale]?.[told] ?? told;
    const whom = letter.addressees.find((one) => one.id === report?.addressee)?.names[locale];
    return [
      {
        id: permanentId(`milestone/${id}/${locale}`),
        url: `${origin}/${locale}/letters/${slug}#signing`,
        title: `${letter.titles[locale]}: ${name}${whom ? ` (${whom})` : ''}`,
        summary: report?.words[locale] ?? reason ?? letter.summaries[locale] ?? '',
        section: letter.titles[locale] ?? '',
        updated: `${report?.day ?? dayIn(at, letter.timeZone)}T00:00:00Z`,
      },
    ];
  });
}

/** A printed feed with entries before its own. */
function withEntries(printed: Resource, entries: readonly FeedEntry[], locale: Locale): Resource {
  const { body, headers } = printed.identity;
  const text = body.toString('utf8');
  const { ETag: _tag, 'Content-Length': _length, Vary: _vary, ...kept } = headers as Record<string, string>;
  const written = Buffer.from(text.startsWith('{') ? intoJson(text, entries, locale) : intoAtom(text, entries, locale));
  return new Resource({ body: written, headers: kept, compressed: compressions(written) });
}

function intoJson(text: string, entries: readonly FeedEntry[], locale: Locale): string {
  const feed = JSON.parse(text);
  return JSON.stringify(
    { ...feed, items: [...entries.map((entry) => jsonItem(entry, locale)), ...feed.items] },
    null,
    1,
  );
}

function intoAtom(text: string, entries: readonly FeedEntry[], locale: Locale): string {
  const first = text.search(/<entry>|<\/feed>/);
  const latest = entries[0]?.updated ?? '';
  const head = text
    .slice(0, first)
    .replace(/<updated>([^<]*)<\/updated>/, (whole, before: string) =>
      before < latest ? `<updated>${latest}</updated>` : whole,
    );
  return `${head}${entries.map((entry) => `${atomEntry(entry, locale)}\n`).join('')}${text.slice(first)}`;
}
