import type { Database, Tables } from '#server/store/tables/schema.ts';
import type { AddressHashes } from '#signon/signature.ts';
import { recordedMails } from './recordedMails.ts';
import { statement } from './statement.ts';

type CertainMailbox = Pick<AddressHashes, 'certain' | 'mailbox'>;

/** The statements about what the organisers alone should read, and about addresses that get no mail. */
export const compileMailboxStatements = (db: Database) => ({
  suppressionsOf: statement<{ spelling: string; certain: string; now: number }>()((slot) =>
    db
      .selectFrom('suppressions')
      .select('reason')
      .where(({ eb, or, and }) =>
        or([
          and([eb('address', '=', slot('certain')), eb('reason', '=', 'opted-out')]),
          and([eb('address', '=', slot('spelling')), eb('reason', '=', 'bounced'), eb('until', '>', slot('now'))]),
        ]),
      ),
  ),
  optedOut: statement<{ certain: string }>()((slot) =>
    db
      .selectFrom('suppressions')
      .select('address')
      .where('address', '=', slot('certain'))
      .where('reason', '=', 'opted-out'),
  ),
  bounced: statement<{ spelling: string; at: number }>()((slot) =>
    db
      .selectFrom('suppressions')
      .select('address')
      .where('address', '=', slot('spelling'))
      .where('reason', '=', 'bounced')
      .where('until', '>', slot('at')),
  ),
  suppression: statement<Tables['suppressions']>()((slot) =>
    db
      .insertInto('suppressions')
      .values({ address: slot('address'), reason: slot('reason'), since: slot('since'), until: slot('until') })
      .onConflict((conflict) =>
        conflict.columns(['address', 'reason']).doUpdateSet({ since: slot('since'), until: slot('until') }),
      ),
  ),
  allow: statement<{ certain: string }>()((slot) =>
    db.deleteFrom('suppressions').where('address', '=', slot('certain')).where('reason', '=', 'opted-out'),
  ),
  noteAllowed: statement<Tables['mail_allowed']>()((slot) =>
    db
      .insertInto('mail_allowed')
      .values({ certain: slot('certain'), at: slot('at') })
      .onConflict((conflict) => conflict.column('certain').doUpdateSet({ at: slot('at') })),
  ),
  forgetAllowed: statement<{ certain: string }>()((slot) =>
    db.deleteFrom('mail_allowed').where('certain', '=', slot('certain')),
  ),
  /** Over all letters. Before the record of mails, which knows whose they are. */
  removeOwedMailsToCertain: statement<CertainMailbox>()((slot) =>
    db.deleteFrom('outbox').where('id', 'in', recordedMails(db, slot('mailbox'), 'certain', slot('certain'))),
  ),
  removeRecordOfCertain: statement<CertainMailbox>()((slot) =>
    db.deleteFrom('mail_record').where('mailbox', '=', slot('mailbox')).where('certain', '=', slot('certain')),
  ),
});
