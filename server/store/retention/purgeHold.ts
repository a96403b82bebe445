import type { StoreParts } from '#server/store/parts.ts';
import type { PurgeHold } from '#server/store/port/purgeHold.ts';
import { isPending } from '#server/store/statements/attemptStatements.ts';
import type { Database, Tables } from '#server/store/tables/schema.ts';
import { decidePurge, type PurgeState } from '#signon/retention/purgeHold.ts';

const id = 'last';

/** The hold of purges of the port. */
export const purgeHoldOn = ({ run }: StoreParts): PurgeHold => ({
  look: (unconfirmedBefore, now) =>
    run(async ({ db }) => {
      const { isHeld, past, gap, next } = await decide(db, unconfirmedBefore, now);
      await save(db, next);
      return { isHeld, past, gap };
    }),
  state: (unconfirmedBefore, now) => run(async ({ db }) => decide(db, unconfirmedBefore, now)),
  allow: (unconfirmedBefore, now) =>
    run(async ({ db }) => {
      const { isHeld, past, gap, state } = await decide(db, unconfirmedBefore, now);
      if (isHeld) await save(db, { ...state, isAllowed: true });
      return { isHeld, past, gap };
    }),
});

async function decide(db: Database, unconfirmedBefore: number, now: number) {
  const [past, state] = [await countPast(db, unconfirmedBefore), await stateIn(db)];
  return { ...decidePurge(state, past, now), past, state, gap: now - (state.doneAt ?? now) };
}

async function countPast(db: Database, before: number): Promise<number> {
  const { past } = await db
    .selectFrom('signatures')
    .select(({ fn }) => fn.countAll<number>().as('past'))
    .where(isPending)
    .where('signed_at', '<', before)
    .executeTakeFirstOrThrow();
  return Number(past);
}

/** Before the first purge was noted, the newest signature tells when the portal was last in use. */
async function stateIn(db: Database): Promise<PurgeState> {
  const row = await db.selectFrom('purges').selectAll().where('id', '=', id).executeTakeFirst();
  if (row)
    return {
      ...{ doneAt: number(row.done_at), heldSince: number(row.held_since), seenAt: number(row.seen_at) },
      isAllowed: Boolean(row.is_allowed),
    };
  const newest = await db
    .selectFrom('signatures')
    .select(({ fn }) => fn.max('signed_at').as('at'))
    .executeTakeFirst();
  return { doneAt: number(newest?.at ?? null), heldSince: null, seenAt: null, isAllowed: false };
}

const number = (value: number | null) => (value === null ? null : Number(value));

async function save(db: Database, { doneAt, heldSince, seenAt, isAllowed }: PurgeState): Promise<void> {
  const row: Omit<Tables['purges'], 'id'> = {
    ...{ done_at: doneAt, held_since: heldSince, seen_at: seenAt },
    is_allowed: isAllowed ? 1 : 0,
  };
  await db
    .insertInto('purges')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}
