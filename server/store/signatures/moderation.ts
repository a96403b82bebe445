import { sql } from 'kysely';
import type { Connection } from '#server/store/engine.ts';
import type { StoreParts, TransactionParts } from '#server/store/parts.ts';
import type { Moderation, ModerationInTransaction } from '#server/store/port/moderation.ts';
import type { Store } from '#server/store/port.ts';
import { readableSignatures } from '#server/store/tables/rows.ts';
import { readSignature } from './signatures.ts';

/** Confirmed names that a moderator has not looked at yet. Written out, so that the partial index serves. */
const areWaiting = sql<boolean>`held is not null and held != 'hidden'`;

/** What a moderator reads, on any engine. */
export const moderationOn = ({ read, sealer }: StoreParts): Moderation => ({
  held: (count) =>
    read(async ({ db }) => {
      const rows = await db
        .selectFrom('signatures')
        .selectAll()
        .where(areWaiting)
        .orderBy('confirmed_at')
        .orderBy('id')
        .limit(count)
        .execute();
      return readableSignatures(rows, sealer);
    }),
  find: ({ letter, mailbox, network, since, until, state }, { count, after }) =>
    read(async ({ db }) => {
      const rows = await db
        .selectFrom('signatures')
        .leftJoin('crowds', 'crowds.signature', 'signatures.id')
        .where(sql<boolean>`state = 'confirmed'`)
        .where('signatures.id', '>', after)
        .$if(letter !== undefined, (query) => query.where('signatures.letter', '=', letter ?? ''))
        .$if(mailbox !== undefined, (query) => query.where('mailbox', '=', mailbox ?? ''))
        .$if(network !== undefined, (query) => query.where('crowds.network', '=', network ?? ''))
        .$if(since !== undefined, (query) => query.where('confirmed_at', '>=', since ?? 0))
        .$if(until !== undefined, (query) => query.where('confirmed_at', '<', until ?? 0))
        .$if(state === 'listed', (query) => query.where('held', 'is', null))
        .$if(state === 'surge', (query) => query.where('held', '=', 'surge'))
        .$if(state === 'waiting', (query) => query.where(areWaiting))
        .$if(state === 'hidden', (query) => query.where('held', '=', 'hidden'))
        .selectAll('signatures')
        .select('crowds.domain')
        .orderBy('signatures.id')
        .limit(count)
        .execute();
      return {
        found: rows.flatMap(({ domain, ...row }) =>
          readableSignatures([row], sealer).map((signature) => ({ signature, domain })),
        ),
        next: rows.length < count ? null : (rows.at(-1)?.id ?? null),
      };
    }),
  waiting: () =>
    read(async ({ db }) => {
      const rows = await db
        .selectFrom('signatures')
        .where(areWaiting)
        .select(({ fn }) => [
          'letter',
          fn.countAll<number>().as('count'),
          fn.min<number>(fn.coalesce('held_since', 'confirmed_at')).as('since'),
        ])
        .groupBy('letter')
        .orderBy('letter')
        .execute();
      return rows.map(({ letter, count, since }) => ({ letter, count: Number(count), since: Number(since) }));
    }),
  untold: (since, count) =>
    read(async ({ db }) => {
      const rows = await db
        .selectFrom('signatures')
        .where(areWaiting)
        .where('held_told_at', 'is', null)
        .where(({ eb, fn }) => eb(fn.coalesce('held_since', 'confirmed_at'), '<=', since))
        .select('id')
        .orderBy('confirmed_at')
        .orderBy('id')
        .limit(count)
        .execute();
      return rows.map(({ id }) => id);
    }),
  acts: () =>
    read(async ({ db }) => {
      const rows = await db.selectFrom('moderation_acts').selectAll().orderBy('at').orderBy('id').execute();
      return rows.map((row) => ({ ...row, at: Number(row.at) }));
    }),
  countActs: ({ start, end }) =>
    read(async ({ db }) => {
      const rows = await db
        .selectFrom('moderation_acts')
        .where('at', '>=', start)
        .where('at', '<', end)
        .select(({ fn }) => ['act', 'reason', fn.countAll<number>().as('count')])
        .groupBy(['act', 'reason'])
        .orderBy('act')
        .orderBy('reason')
        .execute();
      return rows.map(({ count, ...what }) => ({ ...what, count: Number(count) }));
    }),
});

/** What a transaction does for moderators. */
export const moderationInTransaction = (connection: Connection, parts: TransactionParts): ModerationInTransaction => {
  const { statements, sealer } = parts;
  return {
    async claimWaitingNotice(id, now) {
      const { numAffectedRows } = await statements.claimWaitingNotice(connection, { id, now });
      return numAffectedRows === 1n ? readSignature(connection, parts, id) : null;
    },
    async isNameHidden({ letter, skeleton }, now) {
      const hash = sealer.nameHash({ letter, skeleton });
      return (await statements.hiddenName(connection, { letter, hash, now })).rows.length > 0;
    },
    async noteAct(act) {
      await statements.noteAct(connection, act);
    },
  };
};

/** The confirmed organisations, for whoever looks at their proofs, on any engine. */
export const organisationsOn =
  ({ read, sealer }: StoreParts): Store['organisations'] =>
  ({ count, after }) =>
    read(async ({ db }) => {
      const rows = await db
        .selectFrom('signatures')
        .selectAll()
        .where('state', '=', 'confirmed')
        .where('kind', '=', 'organisation')
        .where('id', '>', after)
        .orderBy('id')
        .limit(count)
        .execute();
      return readableSignatures(rows, sealer);
    });
