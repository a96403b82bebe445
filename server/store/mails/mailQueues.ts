import type { SelectQueryBuilder } from 'kysely';
import { sql } from 'kysely';
import { rateCountersOn } from '#server/store/counting/rateCounters.ts';
import type { Connection } from '#server/store/engine.ts';
import { readInBatches } from '#server/store/inBatches.ts';
import type { StoreParts } from '#server/store/parts.ts';
import type { MailSum, Outbox } from '#server/store/port/outbox.ts';
import { heldProviders, pausedProviders } from '#server/store/statements/inForce.ts';
import { isOwed } from '#server/store/statements/outboxStatements.ts';
import type { Tables } from '#server/store/tables/schema.ts';
import { mailLanes } from '#signon/mail/mailLane.ts';
import { turnServed } from './mailTurns.ts';

/** So many mails are looked at before others have their turn. */
const batchSize = 2000;

type Owed = SelectQueryBuilder<Tables, 'outbox', object>;

/** What the outbox can tell of all that is owed. Hundreds of thousands can be, so each look is made of many small ones. */
export function mailQueuesOn({
  read,
  statements,
  sealer,
}: StoreParts): Pick<Outbox, 'queue' | 'queueOfProvider' | 'countOwed'> {
  /** Runs a query over some rows of the outbox after the others, in the order in which they were written. */
  const overOutbox = <Row>(look: (owed: Owed, connection: Connection) => Promise<Row[]>): Promise<Row[]> =>
    readInBatches(read, '', async (connection, after) => {
      const { db } = connection;
      const rest = db.selectFrom('outbox').where('id', '>', after);
      const last = await rest
        .select('id')
        .orderBy('id')
        .offset(batchSize - 1)
        .limit(1)
        .executeTakeFirst();
      // With both ends given, planners take the index of them.
      const end = last?.id ?? db.selectFrom('outbox').select(({ fn }) => fn.max('id').as('id'));
      return { last: last?.id, found: await look(rest.where('id', '<=', end).where(isOwed), connection) };
    });

  return {
    async queue(now) {
      const served = await read((connection) => turnServed(rateCountersOn(connection, { statements }), 'prompt'));
      const rows = await overOutbox((owed, { db }) =>
        owed
          .select(({ fn }) => ['turn', fn.countAll<number>().as('mails'), fn.min('owed_since').as('oldest')])
          // The sign keeps planners from the indexes of the lane, along which each piece would pass over all.
          .where(sql<boolean>`+lane = 0`)
          .where('owed_since', '<=', now)
          .where('provider', 'not in', pausedProviders(db, now))
          .groupBy('turn')
          .execute(),
      );
      const turns = [...addUp(rows, ({ turn }) => turn)].map(([turn, sum]) => ({ turn, ...sum }));
      return { served, turns };
    },
    async queueOfProvider(domain, now) {
      const provider = sealer.providerHash(domain);
      const rows = await overOutbox((owed) =>
        owed
          .select(({ fn }) => [fn.countAll<number>().as('mails'), fn.min('owed_since').as('oldest')])
          .where('provider', '=', provider)
          .where('owed_since', '<=', now)
          .execute(),
      );
      return addUp(rows, () => '').get('') ?? null;
    },
    async countOwed(now) {
      const rows = await overOutbox((owed, { db }) =>
        owed
          .select(({ fn }) => [
            'lane',
            sql<boolean | number>`provider in ${heldProviders(db)}`.as('is_held'),
            fn.countAll<number>().as('mails'),
            fn.sum<number>(sql`case when due_at <= ${now} then 1 else 0 end`).as('due'),
            fn.min('owed_since').as('oldest'),
          ])
          .groupBy(['lane', 'is_held'])
          .execute(),
      );
      const sums = addUp(rows, ({ lane, is_held }) => `${lane}/${Boolean(is_held)}`);
      return mailLanes.flatMap((lane, rank) => {
        const [moving, held] = [sums.get(`${rank}/false`), sums.get(`${rank}/true`)];
        if (!moving && !held) return [];
        const due = rows
          .filter((row) => row.lane === rank && !row.is_held)
          .reduce((all, row) => all + Number(row.due), 0);
        const later = (moving?.mails ?? 0) - due;
        return [{ lane, due, later, held: held?.mails ?? 0, oldest: moving?.oldest ?? null }];
      });
    },
  };
}

/** Adds up what the pieces told of each kind of mail. */
function addUp<Row extends { mails: number; oldest: number | null }, Kind>(
  rows: readonly Row[],
  kindOf: (row: Row) => Kind,
): Map<Kind, MailSum> {
  const sums = new Map<Kind, MailSum>();
  for (const row of rows) {
    const mails = Number(row.mails);
    if (mails === 0) continue;
    const sum = sums.get(kindOf(row)) ?? { mails: 0, oldest: Number.POSITIVE_INFINITY };
    sums.set(kindOf(row), { mails: sum.mails + mails, oldest: Math.min(sum.oldest, Number(row.oldest)) });
  }
  return sums;
}
