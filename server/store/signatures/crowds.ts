import { sql } from 'kysely';
import type { Connection } from '#server/store/engine.ts';
import { readInBatches } from '#server/store/inBatches.ts';
import type { StoreParts, TransactionParts } from '#server/store/parts.ts';
import type { Crowd, Crowds, CrowdsInTransaction } from '#server/store/port/crowds.ts';
import { countLeft, leaveCrowds } from './leaveCrowds.ts';

const kinds = ['domain', 'network'] as const;

/** So many crowds are counted, or members looked at, before others have their turn. */
const batchSize = 500;

/** The crowds of the port, on any engine. */
export const crowdsOn = ({ read }: StoreParts): Crowds => ({
  async large(since, least) {
    const found = kinds.map((by) =>
      readInBatches(read, { letter: '', hash: '' }, async ({ db }, after) => {
        const crowds = await db
          .selectFrom('crowds')
          .select(['letter', sql<string>`${sql.ref(by)}`.as('hash')])
          .select(sql<number>`sum(case when at >= ${since} then 1 else 0 end)`.as('members'))
          .where(by, 'is not', null)
          .where(({ eb, refTuple, tuple }) => eb(refTuple('letter', by), '>', tuple(after.letter, after.hash)))
          .groupBy(['letter', by])
          .orderBy('letter')
          .orderBy(by)
          .limit(batchSize)
          .execute();
        const large = crowds.filter(({ members }) => Number(members) > least);
        return { last: crowds.at(-1), found: large.map(({ letter, hash }): Crowd => ({ letter, by, hash })) };
      }),
    );
    return (await Promise.all(found)).flat();
  },
  shown: ({ letter, by, hash }, since) =>
    readInBatches(read, { at: since, signature: '' }, async ({ db }, after) => {
      const members = await db
        .selectFrom('crowds')
        .innerJoin('signatures', 'signatures.id', 'crowds.signature')
        .select(['signature', 'at', 'state', 'held'])
        .where('crowds.letter', '=', letter)
        .where(by, '=', hash)
        .where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'signature'), '>', tuple(after.at, after.signature)))
        .orderBy('at')
        .orderBy('signature')
        .limit(batchSize)
        .execute();
      const shown = members.filter(({ state, held }) => state === 'confirmed' && held === null);
      const last = members.at(-1);
      return { last: last && { ...last, at: Number(last.at) }, found: shown.map(({ signature }) => signature) };
    }),
  waiting: () =>
    read(async ({ db }) => {
      const found = kinds.map(async (by) => {
        const rows = await db
          .selectFrom('signatures')
          .innerJoin('crowds', 'crowds.signature', 'signatures.id')
          .where(sql<boolean>`state = 'confirmed'`)
          .where(waitsForSurge)
          .where(by, 'is not', null)
          .select(({ fn }) => [
            'signatures.letter',
            `${by} as hash`,
            fn.countAll<number>().as('count'),
            fn.min<number>('confirmed_at').as('since'),
            fn.max<number>('confirmed_at').as('until'),
            fn.max<string>('signatures.id').as('member'),
          ])
          .groupBy(['signatures.letter', by])
          .execute();
        return rows.map(({ hash, count, since, until, ...crowd }) => ({
          ...{ ...crowd, by, hash: hash ?? '' },
          ...{ count: Number(count), since: Number(since), until: Number(until) },
        }));
      });
      return (await Promise.all(found)).flat().sort((a, b) => b.count - a.count);
    }),
});

/** What a transaction notes and asks of crowds. */
export const crowdsInTransaction = (connection: Connection, { statements }: TransactionParts): CrowdsInTransaction => ({
  async joinCrowds(joining) {
    await statements.joinCrowds(connection, joining);
  },
  leaveCrowds: (signature) => leaveCrowds(connection, statements, signature),
  async isCrowdOf(size, { by, ...crowd }, since) {
    const others = size - 1 - (await countLeft(connection, statements, { by, ...crowd }, since));
    return others < 0 || (await statements.oneOf[by](connection, { ...crowd, since, others })).rows.length > 0;
  },
});

/** Written out, so that the partial index serves. */
const waitsForSurge = sql<boolean>`held is not null and held = 'surge'`;
