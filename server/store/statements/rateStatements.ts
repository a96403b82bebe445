import { sql } from 'kysely';
import type { Database } from '#server/store/tables/schema.ts';
import { statement } from './statement.ts';

/** The statements that count, and that use up what works only once. */
export function compileRateStatements(db: Database) {
  return {
    counted: statement<{ what: string; since: number }>()((slot) =>
      db
        .selectFrom('rate_counters')
        .select(({ fn }) => fn.sum<number>('count').as('total'))
        .where('what', '=', slot('what'))
        .where('window_start', '>=', slot('since')),
    ),
    count: statement<{ what: string; start: number; end: number; by: number }>()((slot) =>
      db
        .insertInto('rate_counters')
        .values({ what: slot('what'), window_start: slot('start'), ends_at: slot('end'), count: slot('by') })
        .onConflict((conflict) =>
          conflict
            .columns(['what', 'window_start'])
            .doUpdateSet(({ ref }) => ({ count: sql<number>`${ref('rate_counters.count')} + ${slot('by')}` })),
        ),
    ),
    useNonce: statement<{ nonce: string; until: number }>()((slot) =>
      db
        .insertInto('used_nonces')
        .values({ nonce: slot('nonce'), ends_at: slot('until') })
        .onConflict((conflict) => conflict.column('nonce').doNothing()),
    ),
  };
}
