import { sql } from 'kysely';
import type { ListOptions } from '#server/store/port/published.ts';
import { motivesAt } from '#server/store/signatures/motivesOfRows.ts';
import { readableSignatures, type Sealer } from '#server/store/tables/rows.ts';
import type { Database } from '#server/store/tables/schema.ts';
import { type PublicSignature, publicView } from '#signon/public/publicView.ts';

/** `countedSince` of signon/organisations/organisation.ts in SQL. Written out rather than bound, so that the partial indexes serve. */
export const isListed = sql<boolean>`state = 'confirmed' and nonce is not null and (kind = 'person' or verification in ('dns', 'file', 'hand'))`;

/** One page of the counted signatures of a letter as they are now, newest hour first and in random order within it. A row that cannot be read is left out and logged. */
export async function listConfirmed(db: Database, sealer: Sealer, letter: string, options: ListOptions) {
  const { limit } = options;
  const rows = await pageOf(db, letter, options).execute();
  const page = rows.slice(0, limit);
  return { signatures: readableSignatures(page, sealer), next: rows.length > limit ? cursorAfter(page.at(-1)) : null };
}

/** One page of the public list, in the same order, as it was at a step: who is shown otherwise since then is shown as before. */
export async function listPublic(
  db: Database,
  sealer: Sealer,
  letter: string,
  { step, ...options }: ListOptions & { step: number },
): Promise<{ shown: PublicSignature[]; next: string | null }> {
  const { kind, limit, cursor } = options;
  const rows = await pageOf(db, letter, options).where('listed_step', '<=', step).execute();
  const after = readCursor(cursor);
  let leaving = db
    .selectFrom('unlisted')
    .selectAll()
    .where('letter', '=', letter)
    .where('kind', '=', kind)
    .where('step', '>', step);
  if (after)
    leaving = leaving.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('listed_hour', 'list_key'), '<', tuple(after.hour, after.key)),
    );
  const parting = await leaving
    .orderBy('listed_hour', 'desc')
    .orderBy('list_key', 'desc')
    .limit(limit + 1)
    .execute();
  const all = [...rows, ...parting].sort(
    (one, other) =>
      Number(other.listed_hour) - Number(one.listed_hour) || ((one.list_key ?? '') < (other.list_key ?? '') ? 1 : -1),
  );
  const page = all.slice(0, limit);
  const listed = page.flatMap((row) => ('mailbox' in row ? [row.id] : []));
  const motives = await motivesAt(db, sealer, listed, step);
  const shown = page.flatMap((row) => {
    if ('mailbox' in row)
      return readableSignatures([row], sealer).map((signature) => publicView(signature, motives.get(row.id)));
    return [JSON.parse(sealer.open(row.sealed, unlistedId(row.id))) as PublicSignature];
  });
  return { shown: shown.filter((view) => view !== null), next: all.length > limit ? cursorAfter(page.at(-1)) : null };
}

/** Under what a row of `unlisted` is sealed. */
export const unlistedId = (id: string): string => `unlisted/${id}`;

/** The rows of a page, and one more when there are more. */
function pageOf(db: Database, letter: string, { kind, limit, cursor }: ListOptions) {
  const after = readCursor(cursor);
  let query = db
    .selectFrom('signatures')
    .selectAll()
    .where('letter', '=', letter)
    .where('kind', '=', kind)
    .where(isListed);
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('listed_hour', 'list_key'), '<', tuple(after.hour, after.key)),
    );
  return query
    .orderBy('listed_hour', 'desc')
    .orderBy('list_key', 'desc')
    .limit(limit + 1);
}

/** A place in the public list: just after this signature. It tells its hour and no more of its time. */
type Place = { hour: number; key: string };

const writeCursor = ({ hour, key }: Place): string => Buffer.from(`${hour}.${key}`).toString('base64url');

/** @returns null for what `writeCursor` did not write */
function readCursor(cursor: string | null | undefined): Place | null {
  const match = /^(?<hour>\d{1,16})\.(?<key>[0-9a-f]{1,64})$/.exec(Buffer.from(cursor ?? '', 'base64url').toString());
  return match?.groups?.hour && match.groups.key ? { hour: Number(match.groups.hour), key: match.groups.key } : null;
}

const cursorAfter = (last: { listed_hour: number | null; list_key: string | null } | undefined) =>
  last ? writeCursor({ hour: last.listed_hour ?? 0, key: last.list_key ?? '' }) : null;
