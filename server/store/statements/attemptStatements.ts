import { sql } from 'kysely';
import type { Database } from '#server/store/tables/schema.ts';
import { statement } from './statement.ts';

/** Written out rather than bound, so that the partial indexes serve. */
export const isPending = sql<boolean>`state = 'pending'`;

/** The statements about attempts, what is confirmed of them, newer links and reminders. */
export function compileAttemptStatements(db: Database) {
  /** Each attempt as often as it was mailed a link. */
  const withLinks = db
    .selectFrom('signatures')
    .innerJoin('tokens', 'tokens.signature', 'signatures.id')
    .selectAll()
    .where('tokens.purpose', '=', 'confirm');
  return {
    signature: statement<{ id: string }>()((slot) =>
      db.selectFrom('signatures').selectAll().where('id', '=', slot('id')),
    ),
    confirmedOf: statement<{ letter: string; mailbox: string }>()((slot) =>
      db
        .selectFrom('signatures')
        .selectAll()
        .where('letter', '=', slot('letter'))
        .where('mailbox', '=', slot('mailbox'))
        .where(sql<boolean>`state = 'confirmed'`),
    ),
    attempt: statement<{ id: string }>()((slot) =>
      withLinks.where('signatures.id', '=', slot('id')).orderBy('tokens.expires_at', 'desc').limit(1),
    ),
    attemptsOf: statement<{ letter: string; mailbox: string }>()((slot) =>
      withLinks
        .where('signatures.mailbox', '=', slot('mailbox'))
        .where('signatures.letter', '=', slot('letter'))
        .orderBy('signatures.signed_at', 'desc')
        .orderBy('signatures.id')
        .orderBy('tokens.expires_at', 'desc'),
    ),
    waitingIn: statement<{ mailbox: string }>()((slot) =>
      db
        .selectFrom('signatures')
        .select(({ selectFrom }) => [
          'id',
          'signed_at',
          selectFrom('mail_record')
            .select(({ fn }) => fn.max('cause').as('cause'))
            .whereRef('mail_record.signature', '=', 'signatures.id')
            .as('cause'),
          selectFrom('mail_record')
            .select(({ fn }) => fn.min('at').as('at'))
            .whereRef('mail_record.signature', '=', 'signatures.id')
            .as('mail_at'),
        ])
        .where('mailbox', '=', slot('mailbox'))
        .where(isPending),
    ),
    attemptsOfCertain: statement<{ certain: string; mailbox: string }>()((slot) =>
      db
        .selectFrom('signatures')
        .select('id')
        .where('mailbox', '=', slot('mailbox'))
        .where('certain', '=', slot('certain'))
        .where(isPending),
    ),
    waitingOfSpelling: statement<{ letter: string; mailbox: string; spelling: string }>()((slot) =>
      db
        .selectFrom('signatures')
        .select('id')
        .where('mailbox', '=', slot('mailbox'))
        .where('spelling', '=', slot('spelling'))
        .where('letter', '=', slot('letter'))
        .where(isPending),
    ),
    supersede: statement<{ signature: string; before: number; now: number }>()((slot) =>
      db
        .updateTable('tokens')
        .set({ superseded_at: slot('now') })
        .where('signature', '=', slot('signature'))
        .where('purpose', '=', 'manage')
        .where('created_at', '<', slot('before'))
        .where('superseded_at', 'is', null),
    ),
    claimReminder: statement<{ id: string; signedBy: number; now: number }>()((slot) =>
      db
        .updateTable('signatures')
        .set({ reminded_at: slot('now') })
        .where('id', '=', slot('id'))
        .where(isToRemind)
        .where('signed_at', '<=', slot('signedBy')),
    ),
    unreminded: statement<{ signedBy: number; count: number }>()((slot) =>
      db
        .selectFrom('signatures')
        .select('id')
        .where(isToRemind)
        .where('signed_at', '<=', slot('signedBy'))
        .orderBy('signed_at')
        .limit(slot('count')),
    ),
  };
}

/** Waits, is the newest of its spelling and letter that does, and none of those was reminded. */
const isToRemind = sql<boolean>`state = 'pending' and reminded_at is null and not exists (
  select 1 from signatures as other
  where other.mailbox = signatures.mailbox and other.spelling = signatures.spelling and other.letter = signatures.letter and other.state = 'pending'
    and (other.reminded_at is not null or other.signed_at > signatures.signed_at
      or (other.signed_at = signatures.signed_at and other.id > signatures.id)))`;
