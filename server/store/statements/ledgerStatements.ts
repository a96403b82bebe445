import { expressionBuilder, sql } from 'kysely';
import type { WaitingRow } from '#server/store/tables/publishing.ts';
import type { Database, Tables } from '#server/store/tables/schema.ts';
import { statement } from './statement.ts';

type Place = { letter: string; position: number };

/** The statements of the public log. */
export function compileLedgerStatements(db: Database) {
  /** The last step that the log may tell of. */
  const lastLogged = (letter: string) =>
    expressionBuilder<Tables, never>().fn.coalesce(
      db.selectFrom('published').select('log_step').where('letter', '=', letter),
      sql<number>`0`,
    );
  return {
    countedPlace: statement<{ id: string }>()((slot) =>
      db
        .selectFrom('signatures')
        .select(['nonce', 'letter', 'kind', 'country', 'letter_version'])
        .where('id', '=', slot('id')),
    ),
    awaitPlace: statement<WaitingRow>()((slot) =>
      db.insertInto('log_waiting').values({
        id: slot('id'),
        letter: slot('letter'),
        at: slot('at'),
        kind: slot('kind'),
        commitment: slot('commitment'),
        reason: slot('reason'),
        step: slot('step'),
      }),
    ),
    beginTree: statement<{ letter: string }>()((slot) =>
      db
        .insertInto('log_trees')
        .values({ letter: slot('letter'), size: 0, peaks: '', people: 0, organisations: 0 })
        .onConflict((conflict) => conflict.column('letter').doNothing()),
    ),
    treeOf: statement<{ letter: string }>()((slot) =>
      db.selectFrom('log_trees').selectAll().where('letter', '=', slot('letter')),
    ),
    saveTree: statement<Tables['log_trees']>()((slot) =>
      db
        .updateTable('log_trees')
        .set({ size: slot('size'), peaks: slot('peaks'), people: slot('people'), organisations: slot('organisations') })
        .where('letter', '=', slot('letter')),
    ),
    waitingConfirmations: statement<{ letter: string; limit: number }>()((slot) =>
      db
        .selectFrom('log_waiting')
        .selectAll()
        .where('letter', '=', slot('letter'))
        .where('reason', 'is', null)
        .where('step', '<=', lastLogged(slot('letter')))
        .orderBy('step')
        .orderBy('id')
        .limit(slot('limit')),
    ),
    /** Only those whose confirmation has its place. */
    waitingRemovals: statement<{ letter: string; limit: number }>()((slot) =>
      db
        .selectFrom('log_waiting')
        .innerJoin('log_entries', (join) =>
          join
            .onRef('log_entries.letter', '=', 'log_waiting.letter')
            .onRef('log_entries.commitment', '=', 'log_waiting.commitment'),
        )
        .selectAll('log_waiting')
        .select('log_entries.position as removes')
        .where('log_waiting.letter', '=', slot('letter'))
        .where('log_waiting.reason', 'is not', null)
        .where('log_waiting.step', '<=', lastLogged(slot('letter')))
        .orderBy('log_waiting.reason')
        .orderBy('log_waiting.step')
        .orderBy('log_waiting.id')
        .limit(slot('limit')),
    ),
    /** Earliest first: their ids say when; see server/store/letters/noteMilestone.ts. */
    waitingStates: statement<{ letter: string; limit: number }>()((slot) =>
      db
        .selectFrom('log_waiting')
        .selectAll()
        .where('letter', '=', slot('letter'))
        .where('kind', '=', 'letter')
        .where('reason', 'is not', null)
        .where('step', '<=', lastLogged(slot('letter')))
        .orderBy('id')
        .limit(slot('limit')),
    ),
    milestones: statement<{ letter: string }>()((slot) =>
      db.selectFrom('milestones').selectAll().where('letter', '=', slot('letter')).orderBy('at').orderBy('id'),
    ),
    noteMilestone: statement<Tables['milestones']>()((slot) =>
      db
        .insertInto('milestones')
        .values({
          id: slot('id'),
          letter: slot('letter'),
          at: slot('at'),
          state: slot('state'),
          by: slot('by'),
          reason: slot('reason'),
          language: slot('language'),
          report: slot('report'),
        })
        .onConflict((conflict) => conflict.column('id').doNothing()),
    ),
    /** A confirmation has its place, */
    endConfirmation: statement<Pick<WaitingRow, 'letter' | 'step' | 'id'>>()((slot) =>
      db
        .deleteFrom('log_waiting')
        .where('letter', '=', slot('letter'))
        .where('reason', 'is', null)
        .where('step', '=', slot('step'))
        .where('id', '=', slot('id')),
    ),
    /** or anything else. */
    endWaiting: statement<Pick<WaitingRow, 'letter' | 'reason' | 'step' | 'id'>>()((slot) =>
      db
        .deleteFrom('log_waiting')
        .where('letter', '=', slot('letter'))
        .where('reason', '=', slot('reason'))
        .where('step', '=', slot('step'))
        .where('id', '=', slot('id')),
    ),
    addEntry: statement<Tables['log_entries']>()((slot) =>
      db.insertInto('log_entries').values({
        letter: slot('letter'),
        position: slot('position'),
        line: slot('line'),
        commitment: slot('commitment'),
      }),
    ),
    addNode: statement<Tables['log_nodes']>()((slot) =>
      db
        .insertInto('log_nodes')
        .values({ letter: slot('letter'), level: slot('level'), position: slot('position'), hash: slot('hash') }),
    ),
    lineAt: statement<Place>()((slot) =>
      db
        .selectFrom('log_entries')
        .select('line')
        .where('letter', '=', slot('letter'))
        .where('position', '=', slot('position')),
    ),
    nodeAt: statement<Place & { level: number }>()((slot) =>
      db
        .selectFrom('log_nodes')
        .select('hash')
        .where('letter', '=', slot('letter'))
        .where('level', '=', slot('level'))
        .where('position', '=', slot('position')),
    ),
    positionOf: statement<{ letter: string; commitment: string }>()((slot) =>
      db
        .selectFrom('log_entries')
        .select('position')
        .where('letter', '=', slot('letter'))
        .where('commitment', '=', slot('commitment')),
    ),
    lines: statement<{ letter: string; from: number; count: number }>()((slot) =>
      db
        .selectFrom('log_entries')
        .select('line')
        .where('letter', '=', slot('letter'))
        .where('position', '>=', slot('from'))
        .orderBy('position')
        .limit(slot('count')),
    ),
  };
}
