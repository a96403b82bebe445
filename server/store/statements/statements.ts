import type { Database, Tables } from '#server/store/tables/schema.ts';
import type { CountedColumns, SignatureRow, TokenRow } from '#server/store/tables/signatures.ts';
import { compileAffirmStatements } from './affirmStatements.ts';
import { compileAttachmentStatements } from './attachmentStatements.ts';
import { compileAttemptStatements } from './attemptStatements.ts';
import { compileCountStatements } from './countStatements.ts';
import { compileCrowdStatements } from './crowdStatements.ts';
import { compileFigureStatements } from './figureStatements.ts';
import { compileFriendStatements } from './friendStatements.ts';
import { compileLedgerStatements } from './ledgerStatements.ts';
import { compileMailboxStatements } from './mailboxStatements.ts';
import { compileModerationStatements } from './moderationStatements.ts';
import { compileMotiveStatements } from './motiveStatements.ts';
import { compileOutboxStatements } from './outboxStatements.ts';
import { compilePaperStatements } from './paperStatements.ts';
import { compilePartnerStatements } from './partnerStatements.ts';
import { compilePublishingStatements } from './publishingStatements.ts';
import { compileRateStatements } from './rateStatements.ts';
import { compileRetentionStatements } from './retentionStatements.ts';
import { statement } from './statement.ts';
import { compileUpdateStatements } from './updateStatements.ts';

export type Statements = ReturnType<typeof compileStatements>;

/** Every statement of a transaction, compiled once for the dialect of `db`. */
export function compileStatements(db: Database) {
  return {
    ...compileAttemptStatements(db),
    ...compileMailboxStatements(db),
    ...compileCountStatements(db),
    link: statement<{ hash: string }>()((slot) =>
      db
        .selectFrom('tokens')
        .innerJoin('signatures', 'signatures.id', 'tokens.signature')
        .selectAll()
        .where('tokens.hash', '=', slot('hash')),
    ),
    mailsSince: statement<{ mailbox: string; since: number }>()((slot) =>
      db
        .selectFrom('mail_record')
        .select(['at', 'quota', 'cause'])
        .where('mailbox', '=', slot('mailbox'))
        .where('at', '>=', slot('since'))
        .where('quota', '!=', 'uncounted'),
    ),
    /** One that waits to be confirmed. */
    saveSignature: statement<SignatureRow>()((slot) => {
      const { fixed, details } = signatureSlots(slot);
      return db
        .insertInto('signatures')
        .values({ ...fixed, ...details })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(details));
    }),
    /** One of which the public may be told, with what it is told. */
    savePublic: statement<PublicRow>()((slot) => {
      const { fixed, details } = signatureSlots(slot);
      const row = {
        ...details,
        ...{ nonce: slot('nonce'), listed_hour: slot('listed_hour'), list_key: slot('list_key') },
        ...{ number: slot('number'), listed_step: slot('listed_step'), held_since: slot('held_since') },
      };
      return db
        .insertInto('signatures')
        .values({ ...fixed, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row));
    }),
    removeSignature: statement<{ id: string }>()((slot) => db.deleteFrom('signatures').where('id', '=', slot('id'))),
    /** Before the record of mails, which knows whose they are. */
    removeOwedMails: statement<{ signature: string }>()((slot) =>
      db
        .deleteFrom('outbox')
        .where('id', 'in', db.selectFrom('mail_record').select('id').where('signature', '=', slot('signature'))),
    ),
    /** Of mails that were to go later; before their record, too. */
    removeOwedLater: statement<{ signature: string; now: number }>()((slot) =>
      db
        .deleteFrom('outbox')
        .where(
          'id',
          'in',
          db
            .selectFrom('mail_record')
            .select('id')
            .where('signature', '=', slot('signature'))
            .where('at', '>', slot('now')),
        ),
    ),
    removeMailRecord: statement<{ signature: string }>()((slot) =>
      db.deleteFrom('mail_record').where('signature', '=', slot('signature')),
    ),
    /** Of mails that were to go later; what could be mailed by now goes on counting. */
    removeRecordOfLater: statement<{ signature: string; now: number }>()((slot) =>
      db.deleteFrom('mail_record').where('signature', '=', slot('signature')).where('at', '>', slot('now')),
    ),
    noteErased: statement<Tables['erased']>()((slot) =>
      db
        .insertInto('erased')
        .values({ hash: slot('hash'), at: slot('at') })
        .onConflict((conflict) => conflict.column('hash').doNothing()),
    ),
    addToken: statement<TokenRow>()((slot) =>
      db.insertInto('tokens').values({
        hash: slot('hash'),
        signature: slot('signature'),
        purpose: slot('purpose'),
        created_at: slot('created_at'),
        expires_at: slot('expires_at'),
        superseded_at: slot('superseded_at'),
      }),
    ),
    recordMail: statement<Tables['mail_record']>()((slot) =>
      db.insertInto('mail_record').values({
        id: slot('id'),
        spelling: slot('spelling'),
        certain: slot('certain'),
        mailbox: slot('mailbox'),
        letter: slot('letter'),
        signature: slot('signature'),
        at: slot('at'),
        quota: slot('quota'),
        cause: slot('cause'),
      }),
    ),
    ...compileOutboxStatements(db),
    ...compileLedgerStatements(db),
    ...compilePublishingStatements(db),
    ...compileRateStatements(db),
    ...compileCrowdStatements(db),
    ...compileModerationStatements(db),
    ...compileAttachmentStatements(db),
    ...compileMotiveStatements(db),
    ...compileRetentionStatements(db),
    ...compileAffirmStatements(db),
    ...compilePaperStatements(db),
    ...compileUpdateStatements(db),
    ...compileFigureStatements(db),
    ...compilePartnerStatements(db),
    ...compileFriendStatements(db),
  };
}

type PublicRow = SignatureRow & CountedColumns & { listed_step: number; held_since: number | null };

/** What never changes of a signature, so that no index by it is written again, and the rest. */
const signatureSlots = (slot: <Name extends keyof SignatureRow>(name: Name) => SignatureRow[Name]) => ({
  fixed: {
    id: slot('id'),
    letter: slot('letter'),
    spelling: slot('spelling'),
    certain: slot('certain'),
    mailbox: slot('mailbox'),
    signed_at: slot('signed_at'),
  },
  details: {
    kind: slot('kind'),
    country: slot('country'),
    display: slot('display'),
    locale: slot('locale'),
    updates: slot('updates'),
    letter_version: slot('letter_version'),
    consent_version: slot('consent_version'),
    state: slot('state'),
    confirmed_at: slot('confirmed_at'),
    held: slot('held'),
    verification: slot('verification'),
    verification_at: slot('verification_at'),
    verification_reason: slot('verification_reason'),
    sealed: slot('sealed'),
    for_organisers: slot('for_organisers'),
    readable: slot('readable'),
  },
});
