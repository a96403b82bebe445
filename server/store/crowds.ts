import { sql } from 'kysely';
import type { Connection, Engine } from './engine.ts';
import { readOver } from './inPieces.ts';
import type { Crowd, Crowds } from './port/crowds.ts';

const kinds = ['domain', 'network'] as const;

/** So many crowds are counted before others have their turn. */
const together = 500;

/** The crowds of the port, on any engine. */
export const crowdsOn = (read: Engine['read']): Crowds => ({
  async large(since, least) {
    const found = kinds.map((by) =>
      readOver(read, { letter: '', hash: '' }, async ({ db }, after) => {
        const crowds = await db
          .selectFrom('crowds')
          .select(['letter', sql<string>`${sql.ref(by)}`.as('hash')])
          .select(sql<number>`sum(case when at >= ${since} then 1 else 0 end)`.as('members'))
          .where(by, 'is not', null)
          .where(({ eb, refTuple, tuple }) => eb(refTuple('letter', by), '>', tuple(after.letter, after.hash)))
          .groupBy(['letter', by])
          .orderBy('letter')
          .orderBy(by)
          .limit(together)
          .execute();
        const large = crowds.filter(({ members }) => Number(members) > least);
        return { last: crowds.at(-1), found: large.map(({ letter, hash }): Crowd => ({ letter, by, hash })) };
      }),
    );
    return (await Promise.all(found)).flat();
  },
  members: ({ letter, domain, network, since, until, waits }, { count, after }) =>
    read(async (connection) => {
      const rows = await membersOf(connection)
        .where('signatures.letter', '=', letter)
        .where('signatures.id', '>', after)
        .$if(domain !== undefined, (query) => query.where('domain', '=', domain ?? ''))
        .$if(network !== undefined, (query) => query.where('network', '=', network ?? ''))
        .$if(since !== undefined, (query) => query.where('confirmed_at', '>=', since ?? 0))
        .$if(until !== undefined, (query) => query.where('confirmed_at', '<', until ?? 0))
        .$if(waits === 'no', (query) => query.where('held', 'is', null))
        .$if(waits === 'yes', (query) => query.where('held', 'is not', null))
        .$if(waits === 'surge', (query) => query.where(waitsForSurge))
        .select('signatures.id')
        .orderBy('signatures.id')
        .limit(count)
        .execute();
      return rows.map(({ id }) => id);
    }),
  waiting: () =>
    read(async (connection) => {
      const found = kinds.map(async (by) => {
        const rows = await membersOf(connection)
          .where(waitsForSurge)
          .where(by, 'is not', null)
          .select(({ fn }) => [
            'signatures.letter',
            `${by} as hash`,
            fn.countAll<number>().as('count'),
            fn.min<number>('confirmed_at').as('since'),
            fn.max<number>('confirmed_at').as('until'),
          ])
          .groupBy(['signatures.letter', by])
          .execute();
        return rows.map(({ letter, hash, count, since, until }) => ({
          ...{ letter, by, hash: hash ?? '' },
          ...{ count: Number(count), since: Number(since), until: Number(until) },
        }));
      });
      return (await Promise.all(found)).flat().sort((a, b) => b.count - a.count);
    }),
});

/** Written out, so that the partial index serves. */
const waitsForSurge = sql<boolean>`held is not null and held = 'surge'`;

/** Confirmed signatures, with what is known of where they were confirmed from. */
const membersOf = ({ db }: Connection) =>
  db
    .selectFrom('signatures')
    .leftJoin('crowds', 'crowds.signature', 'signatures.id')
    .where(sql<boolean>`state = 'confirmed'`);
