import { sql } from 'kysely';
import { clockSlack } from '#server/store/clockSlack.ts';
import type { OutboxRow, PauseRow } from '#server/store/tables/mails.ts';
import type { Database } from '#server/store/tables/schema.ts';
import { pausedProviders } from './inForce.ts';
import { recordedMails } from './recordedMails.ts';
import { statement } from './statement.ts';

/** What is written out rather than bound serves the partial indexes. */
export const isOwed = sql<boolean>`outbox.refused_at is null`;
/** 5 is the rank of updates; the sign keeps planners from the index by worth. */
export const isBeforeUpdates = sql<boolean>`+lane < 5`;
export const isUpdate = sql<boolean>`+lane >= 5`;

const laneAtLeast = (least: number) => sql<number>`case when lane < ${least} then ${least} else lane end`;

/** The statements about mails that are owed, and about providers that are paused. */
export const compileOutboxStatements = (db: Database) => ({
  oweMail: statement<OutboxRow>()((slot) =>
    db.insertInto('outbox').values({
      id: slot('id'),
      owed_since: slot('owed_since'),
      due_at: slot('due_at'),
      set_at: slot('set_at'),
      lane: slot('lane'),
      turn: slot('turn'),
      provider: slot('provider'),
      attempts: slot('attempts'),
      refused_at: slot('refused_at'),
      code: slot('code'),
      letter_update: slot('letter_update'),
      sealed: slot('sealed'),
    }),
  ),
  /**
   * By worth, along the index of that order: the sign before `due_at` keeps planners from the index by time, after which all
   * that is due would be sorted for each lease. Of the providers that are not paused now; `paused` is 1 where a pause has
   * ended and no mail was taken since.
   */
  dueMails: statement<{ now: number; count: number; last: number }>()((slot) =>
    db
      .selectFrom('outbox')
      .selectAll()
      .select(({ exists, selectFrom }) =>
        exists(selectFrom('mail_pauses').select('tries').whereRef('mail_pauses.provider', '=', 'outbox.provider')).as(
          'paused',
        ),
      )
      .where(isOwed)
      .where(sql<boolean>`(+due_at <= ${slot('now')} or set_at - ${clockSlack} > ${slot('now')})`)
      .where('lane', '<=', slot('last'))
      .where('provider', 'not in', pausedProviders(db, slot('now')))
      .orderBy('lane')
      .orderBy('turn')
      .orderBy('due_at')
      .orderBy('id')
      .limit(slot('count')),
  ),
  takeMail: statement<{ id: string; due_at: number; until: number }>()((slot) =>
    db
      .updateTable('outbox')
      .set({ due_at: slot('until'), set_at: 0, attempts: sql<number>`attempts + 1` })
      .where('id', '=', slot('id'))
      .where('due_at', '=', slot('due_at')),
  ),
  postponeMail: statement<{ id: string; retryAt: number; now: number; least: number }>()((slot) =>
    db
      .updateTable('outbox')
      .set({ due_at: slot('retryAt'), set_at: slot('now'), lane: laneAtLeast(slot('least')) })
      .where('id', '=', slot('id')),
  ),
  refuseMail: statement<{ id: string; code: string; now: number }>()((slot) =>
    db
      .updateTable('outbox')
      .set({ refused_at: slot('now'), code: slot('code') })
      .where('id', '=', slot('id')),
  ),
  refuseOwedMailsTo: statement<{ spelling: string; mailbox: string; code: string; since: number }>()((slot) =>
    db
      .updateTable('outbox')
      .set({ refused_at: slot('since'), code: slot('code') })
      .where(isOwed)
      .where('id', 'in', recordedMails(db, slot('mailbox'), 'spelling', slot('spelling'))),
  ),
  removeMail: statement<{ id: string }>()((slot) => db.deleteFrom('outbox').where('id', '=', slot('id'))),
  /** In the lane of retries, or a later one in which it was. */
  oweMailAgain: statement<{
    id: string;
    now: number;
    least: number /** 0 to begin anew, 1 to count on. */;
    counting: number;
  }>()((slot) =>
    db
      .updateTable('outbox')
      .set({
        refused_at: null,
        code: null,
        attempts: sql<number>`attempts * ${slot('counting')}`,
        due_at: slot('now'),
        set_at: slot('now'),
        lane: laneAtLeast(slot('least')),
      })
      .where('id', '=', slot('id'))
      .where('refused_at', 'is not', null),
  ),
  refusedMailsOf: statement<{ provider: string; since: number }>()((slot) =>
    db
      .selectFrom('outbox')
      .select('id')
      .where('refused_at', '>=', slot('since'))
      .where('provider', '=', slot('provider')),
  ),
  liftBounce: statement<{ spelling: string }>()((slot) =>
    db.deleteFrom('suppressions').where('reason', '=', 'bounced').where('address', '=', slot('spelling')),
  ),
  /** What a refusal of this mail said of its address. Before the record of mails goes, which knows whose it is. */
  liftBounceOf: statement<{ id: string }>()((slot) =>
    db
      .deleteFrom('suppressions')
      .where('reason', '=', 'bounced')
      .where('address', 'in', db.selectFrom('mail_record').select('spelling').where('id', '=', slot('id'))),
  ),
  pauseProvider: statement<PauseRow>()((slot) => {
    const row = { until: slot('until'), tries: slot('tries'), code: slot('code'), sealed: slot('sealed') };
    return db
      .insertInto('mail_pauses')
      .values({ provider: slot('provider'), since: slot('since'), ...row })
      .onConflict((conflict) => conflict.column('provider').doUpdateSet(row));
  }),
  /** Keeps a pause that has ended for the mail that is to tell how it is now. */
  beginProbe: statement<{ provider: string; now: number; until: number }>()((slot) =>
    db
      .updateTable('mail_pauses')
      .set({ until: slot('until') })
      .where('provider', '=', slot('provider'))
      .where('until', '<=', slot('now')),
  ),
  endProbe: statement<{ provider: string; until: number; now: number }>()((slot) =>
    db
      .updateTable('mail_pauses')
      .set({ until: slot('now') })
      .where('provider', '=', slot('provider'))
      .where('until', '=', slot('until')),
  ),
  resumeProvider: statement<{ provider: string }>()((slot) =>
    db.deleteFrom('mail_pauses').where('provider', '=', slot('provider')),
  ),
  pause: statement<{ provider: string }>()((slot) =>
    db.selectFrom('mail_pauses').selectAll().where('provider', '=', slot('provider')),
  ),
});
