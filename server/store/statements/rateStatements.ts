import { sql } from 'kysely';
import type { Database, Tables } from '#server/store/schema.ts';
import { statement } from './statement.ts';

/** The statements that count, and that use up what works only once. */
export function compileTallyStatements(db: Database) {
  return {
    counted: statement<{ what: string; since: number }>()((slot) =>
      db
        .selectFrom('tallies')
        .select(({ fn }) => fn.sum<number>('count').as('total'))
        .where('what', '=', slot('what'))
        .where('window_start', '>=', slot('since')),
    ),
    count: statement<{ what: string; start: number; end: number; by: number }>()((slot) =>
      db
        .insertInto('tallies')
        .values({ what: slot('what'), window_start: slot('start'), ends_at: slot('end'), count: slot('by') })
        .onConflict((conflict) =>
          conflict
            .columns(['what', 'window_start'])
            .doUpdateSet(({ ref }) => ({ count: sql<number>`${ref('tallies.count')} + ${slot('by')}` })),
        ),
    ),
    noteAct: statement<Tables['moderation_acts']>()((slot) =>
      db.insertInto('moderation_acts').values({
        id: slot('id'),
        at: slot('at'),
        act: slot('act'),
        signature: slot('signature'),
        letter: slot('letter'),
        reason: slot('reason'),
      }),
    ),
    spend: statement<{ mark: string; until: number }>()((slot) =>
      db
        .insertInto('spent')
        .values({ mark: slot('mark'), ends_at: slot('until') })
        .onConflict((conflict) => conflict.column('mark').doNothing()),
    ),
  };
}
