import type { Database } from '#server/store/schema.ts';
import { statement } from './statement.ts';

/** The statements about names that wait for a moderator. */
export const compileModerationStatements = (db: Database) => ({
  /** `since` is null for a signature whose names are shown. */
  holdSince: statement<{ id: string; since: number | null }>()((slot) =>
    db
      .updateTable('signatures')
      .set({ held_since: slot('since') })
      .where('id', '=', slot('id')),
  ),
  claimWaitingNotice: statement<{ id: string; now: number }>()((slot) =>
    db
      .updateTable('signatures')
      .set({ held_told_at: slot('now') })
      .where('id', '=', slot('id'))
      .where('held', 'is not', null)
      .where('held', '!=', 'hidden')
      .where('held_told_at', 'is', null),
  ),
});
