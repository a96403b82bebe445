import { notForRobots } from '#server/answers/pageAnswer.ts';
import { letterOf, type Visit } from '#server/answers/portal.ts';
import { signatoryPage } from '#server/letters/counts/signatoryPage.ts';
import { Refusal } from '#server/request/refusal.ts';
import type { Resource } from '#server/site/resource.ts';
import type { PublicSignature } from '#signon/publicView.ts';
import { inLocale } from './inLocale.ts';
import { publicCounts } from './publicCounts.ts';

/** The blank that says by its name how an organisation was proven, and by its value on which day. */
const provenBlank = { dns: 'provenDns', file: 'provenFile', hand: 'provenHand' } as const;

/**
 * A page of the public list, a hundred names at a time; kept as long as the reading of the counts, so that both tell the same.
 *
 * @throws Refusal 404 when the manifest has no such letter
 */
export async function signatoriesPage({ portal, template, letter, query, path }: Visit): Promise<Resource> {
  const known = letterOf(portal.site, letter);
  if (!known) throw new Refusal(404, 'not-found');
  const reading = await portal.services.counts.of(letter);
  const cursor = query.get('cursor') ?? '';
  const kept = portal.kept.find(template, cursor, reading);
  if (kept) return kept;

  const { organisations, people, next, isLater } = await signatoryPage(portal.services.store, letter, cursor);
  const { country, day } = inLocale(template.locale);
  const row = (signature: PublicSignature) => ({
    name: signature.name ?? '',
    organisation: signature.organisation ?? '',
    role: signature.role ?? '',
    website: signature.website ?? '',
    country: country(signature.country),
    ...(signature.proven && { [provenBlank[signature.proven.by]]: day(Date.parse(signature.proven.on)) }),
  });
  const outcomes = [
    ...(organisations.length > 0 ? ['with-organisations'] : []),
    ...(people.length > 0 ? ['with-people'] : []),
    ...(organisations.length + people.length === 0 && !isLater && next === null ? ['empty'] : []),
    ...(isLater ? ['later-page'] : []),
  ];
  const blanks = {
    ...publicCounts(reading.counts, known, template.locale),
    nextUrl: next === null ? '' : `${path}?cursor=${encodeURIComponent(next)}`,
  };
  const rows = { organisations: organisations.map(row), people: people.map(row) };
  return portal.kept.keep(template, cursor, reading, { blanks, outcomes, rows }, notForRobots);
}
