import { sql } from 'kysely';
import type { SendingRow } from '#server/store/tables/letters.ts';
import type { Database } from '#server/store/tables/schema.ts';
import { statement } from './statement.ts';

/** The statements about updates of letters and their sending. */
export const compileUpdateStatements = (db: Database) => ({
  beginSending: statement<Pick<SendingRow, 'letter_update' | 'letter' | 'begun_at'>>()((slot) =>
    db
      .insertInto('sendings')
      .values({
        letter_update: slot('letter_update'),
        letter: slot('letter'),
        begun_at: slot('begun_at'),
        ended_at: null,
        after: '',
        ...{ queued: 0, only_sealed: 0, sent: 0, refused: 0, unsubscribed: 0 },
      })
      .onConflict((conflict) => conflict.column('letter_update').doNothing()),
  ),
  sending: statement<{ update: string }>()((slot) =>
    db.selectFrom('sendings').selectAll().where('letter_update', '=', slot('update')),
  ),
  readersOf: statement<{ letter: string; confirmedBy: number; after: string; count: number }>()((slot) =>
    db
      .selectFrom('signatures')
      .selectAll()
      .where('letter', '=', slot('letter'))
      .where(sql<boolean>`state = 'confirmed'`)
      // Written out, so that planners take the index of those rows.
      .where(sql<boolean>`updates = 1`)
      .where('confirmed_at', '<=', slot('confirmedBy'))
      .where('id', '>', slot('after'))
      .orderBy('id')
      .limit(slot('count')),
  ),
  moveSending: statement<{
    update: string;
    from: string;
    after: string;
    endedAt: number | null;
    queued: number;
    onlySealed: number;
  }>()((slot) =>
    db
      .updateTable('sendings')
      .set({
        after: slot('after'),
        ended_at: slot('endedAt'),
        queued: sql<number>`queued + ${slot('queued')}`,
        only_sealed: sql<number>`only_sealed + ${slot('onlySealed')}`,
      })
      .where('letter_update', '=', slot('update'))
      .where('after', '=', slot('from'))
      .where('ended_at', 'is', null),
  ),
  /** Before the mail goes out of the outbox, which knows which update it is. */
  countSentUpdate: statement<{ id: string }>()((slot) =>
    db
      .updateTable('sendings')
      .set({ sent: sql<number>`sent + 1` })
      .where('letter_update', '=', db.selectFrom('outbox').select('outbox.letter_update').where('id', '=', slot('id'))),
  ),
  countUnsubscribed: statement<{ update: string }>()((slot) =>
    db
      .updateTable('sendings')
      .set({ unsubscribed: sql<number>`unsubscribed + 1` })
      .where('letter_update', '=', slot('update')),
  ),
  /** Before refused mails are deleted. */
  keepRefusedUpdates: statement<{ update: string; refused: number }>()((slot) =>
    db
      .updateTable('sendings')
      .set({ refused: sql<number>`refused + ${slot('refused')}` })
      .where('letter_update', '=', slot('update')),
  ),
});
