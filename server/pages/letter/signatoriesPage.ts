import { valuesOf } from '#blanks/filling.ts';
import type { OutcomeOf } from '#blanks/templates/templates.ts';
import { notForRobots } from '#server/answers/pageAnswer.ts';
import { letterOf } from '#server/answers/portal.ts';
import { workedFor } from '#server/letters/metered.ts';
import { inLocale } from '#server/pages/inLocale.ts';
import type { Visit } from '#server/pages/visit.ts';
import { HttpError } from '#server/request/httpError.ts';
import type { Resource } from '#server/site/resource.ts';
import { domainOfSite } from '#signon/organisations/organisation.ts';
import type { PublicSignature } from '#signon/public/publicView.ts';
import { publicCounts } from './publicCounts.ts';

/**
 * A page of the public list, a hundred names at a time; kept until the next step of the counts, with which it moves.
 *
 * @throws HttpError 404 when the manifest has no such letter; 429 or 503 as `charge`
 */
export async function signatoriesPage({
  portal,
  template,
  letter,
  query,
  path,
  charge,
}: Visit<'signatories'>): Promise<Resource> {
  const known = letterOf(portal.site, letter);
  if (!known) throw new HttpError(404, 'not-found');
  const { counts } = await portal.readings.counts.current(letter);
  const cursor = query.get('cursor') ?? '';
  const kept = portal.kept.find(template, cursor, counts);
  if (kept) return kept;

  const read = () => portal.services.signatoryPage(letter, counts.step, cursor);
  const { value: page } = await (cursor === '' ? read() : charge(read, workedFor));
  const { organisations, people, next, isLater } = page;
  const { country, day } = inLocale(template.locale);
  const person = ({ name, country: code, role, reason }: PublicSignature) => ({
    ...{ name: name ?? '', country: country(code), role: role ?? '', reason: reason ?? '' },
  });
  const organisation = (signature: PublicSignature) => ({
    ...person(signature),
    organisation: signature.organisation ?? '',
    website: signature.website ?? '',
    ...(signature.proven && valuesOf([[`verified.${signature.proven.by}`, day(Date.parse(signature.proven.on))]])),
    'verified.domain': domainOfSite(signature.website ?? ''),
  });
  const outcomes: OutcomeOf<'signatories'>[] = [
    ...(organisations.length > 0 ? ['with-organisations' as const] : []),
    ...(people.length > 0 ? ['with-people' as const] : []),
    ...(organisations.length + people.length === 0 && !isLater && next === null ? ['empty' as const] : []),
    ...(isLater ? ['later-page' as const] : []),
  ];
  const blanks = {
    ...publicCounts(counts, known, template.locale),
    nextUrl: next === null ? '' : `${path}?cursor=${encodeURIComponent(next)}`,
  };
  const rows = { organisations: organisations.map(organisation), people: people.map(person) };
  return portal.kept.keep(template, cursor, counts, { blanks, outcomes, rows }, { headers: notForRobots, charge });
}
