import type { Database, Tables } from '#server/store/tables/schema.ts';
import { statement } from './statement.ts';

/** The statements about names that wait for a moderator, and about what moderators did. */
export const compileModerationStatements = (db: Database) => ({
  claimWaitingNotice: statement<{ id: string; now: number }>()((slot) =>
    db
      .updateTable('signatures')
      .set({ held_told_at: slot('now') })
      .where('id', '=', slot('id'))
      .where('held', 'is not', null)
      .where('held', '!=', 'hidden')
      .where('held_told_at', 'is', null),
  ),
  rememberName: statement<Tables['hidden_names']>()((slot) =>
    db
      .insertInto('hidden_names')
      .values({ letter: slot('letter'), hash: slot('hash'), until: slot('until') })
      .onConflict((conflict) => conflict.columns(['letter', 'hash']).doUpdateSet({ until: slot('until') })),
  ),
  forgetName: statement<{ letter: string; hash: string }>()((slot) =>
    db.deleteFrom('hidden_names').where('letter', '=', slot('letter')).where('hash', '=', slot('hash')),
  ),
  hiddenName: statement<{ letter: string; hash: string; now: number }>()((slot) =>
    db
      .selectFrom('hidden_names')
      .select('until')
      .where('letter', '=', slot('letter'))
      .where('hash', '=', slot('hash'))
      .where('until', '>', slot('now')),
  ),
  noteAct: statement<Tables['moderation_acts']>()((slot) =>
    db.insertInto('moderation_acts').values({
      id: slot('id'),
      at: slot('at'),
      act: slot('act'),
      signature: slot('signature'),
      letter: slot('letter'),
      reason: slot('reason'),
      by: slot('by'),
    }),
  ),
});
