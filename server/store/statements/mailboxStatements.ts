import { sql } from 'kysely';
import type { Database, Tables } from '#server/store/schema.ts';
import { statement } from './statement.ts';

/** The statements about links that stand in for others, codes, reminders and mailboxes that get no mail. */
export const compileMailboxStatements = (db: Database) => ({
  signature: statement<{ id: string }>()((slot) =>
    db.selectFrom('signatures').selectAll().where('id', '=', slot('id')),
  ),
  supersede: statement<{ signature: string; purpose: Tables['tokens']['purpose']; now: number }>()((slot) =>
    db
      .updateTable('tokens')
      .set({ superseded_at: slot('now') })
      .where('signature', '=', slot('signature'))
      .where('purpose', '=', slot('purpose'))
      .where('superseded_at', 'is', null),
  ),
  removeCode: statement<{ signature: string }>()((slot) =>
    db.deleteFrom('tokens').where('signature', '=', slot('signature')).where('purpose', '=', 'code'),
  ),
  triesAt: statement<{ letter: string; mailbox: string }>()((slot) =>
    db
      .selectFrom('code_tries')
      .select('count')
      .where('mailbox', '=', slot('mailbox'))
      .where('letter', '=', slot('letter')),
  ),
  countTry: statement<{ letter: string; mailbox: string; now: number }>()((slot) =>
    db
      .insertInto('code_tries')
      .values({ letter: slot('letter'), mailbox: slot('mailbox'), count: 1, first_at: slot('now') })
      .onConflict((conflict) =>
        conflict
          .columns(['mailbox', 'letter'])
          .doUpdateSet(({ ref }) => ({ count: sql<number>`${ref('code_tries.count')} + 1` })),
      ),
  ),
  removeTries: statement<{ letter: string; mailbox: string }>()((slot) =>
    db.deleteFrom('code_tries').where('mailbox', '=', slot('mailbox')).where('letter', '=', slot('letter')),
  ),
  claimReminder: statement<{ id: string; signedBy: number; now: number }>()((slot) =>
    db
      .updateTable('signatures')
      .set({ reminded_at: slot('now') })
      .where('id', '=', slot('id'))
      .where(sql<boolean>`state = 'pending'`)
      .where('reminded_at', 'is', null)
      .where('signed_at', '<=', slot('signedBy')),
  ),
  unreminded: statement<{ signedBy: number; count: number }>()((slot) =>
    db
      .selectFrom('signatures')
      .select('id')
      .where(sql<boolean>`state = 'pending'`)
      .where('reminded_at', 'is', null)
      .where('signed_at', '<=', slot('signedBy'))
      .orderBy('signed_at')
      .limit(slot('count')),
  ),
  /** Written out rather than bound, so that the partial index serves. */
  readable: statement<{ after: string; count: number }>()((slot) =>
    db
      .selectFrom('signatures')
      .select('id')
      .where(sql<boolean>`state = 'confirmed' and readable = 1`)
      .where('id', '>', slot('after'))
      .orderBy('id')
      .limit(slot('count')),
  ),
  suppressionsOf: statement<{ mailbox: string; now: number }>()((slot) =>
    db
      .selectFrom('suppressions')
      .select('reason')
      .where('mailbox', '=', slot('mailbox'))
      .where(({ eb, or }) => or([eb('until', 'is', null), eb('until', '>', slot('now'))])),
  ),
  optedOut: statement<{ mailbox: string }>()((slot) =>
    db
      .selectFrom('suppressions')
      .select('mailbox')
      .where('mailbox', '=', slot('mailbox'))
      .where('reason', '=', 'opted-out'),
  ),
  bounced: statement<{ mailbox: string; at: number }>()((slot) =>
    db
      .selectFrom('suppressions')
      .select('mailbox')
      .where('mailbox', '=', slot('mailbox'))
      .where('reason', '=', 'bounced')
      .where('until', '>', slot('at')),
  ),
  suppression: statement<Tables['suppressions']>()((slot) =>
    db
      .insertInto('suppressions')
      .values({ mailbox: slot('mailbox'), reason: slot('reason'), since: slot('since'), until: slot('until') })
      .onConflict((conflict) =>
        conflict.columns(['mailbox', 'reason']).doUpdateSet({ since: slot('since'), until: slot('until') }),
      ),
  ),
  allow: statement<{ mailbox: string }>()((slot) =>
    db.deleteFrom('suppressions').where('mailbox', '=', slot('mailbox')).where('reason', '=', 'opted-out'),
  ),
  waitingOf: statement<{ mailbox: string }>()((slot) =>
    db
      .selectFrom('signatures')
      .select(['id', 'letter', 'mailbox'])
      .where('mailbox', '=', slot('mailbox'))
      .where('state', '=', 'pending'),
  ),
  /** Over all letters. Before the record of mails, which knows whose they are. */
  removeOwedMailsTo: statement<{ mailbox: string }>()((slot) =>
    db
      .deleteFrom('outbox')
      .where('id', 'in', db.selectFrom('mail_record').select('id').where('mailbox', '=', slot('mailbox'))),
  ),
});
