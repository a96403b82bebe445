import type { Database } from '#server/store/tables/schema.ts';
import type { AddressHashes } from '#signon/signature.ts';

/** The ids of the mails on record to a mailbox, of those that have this hash, too. */
export const recordedMails = (db: Database, mailbox: string, by: keyof AddressHashes, hash: string) =>
  db.selectFrom('mail_record').select('id').where('mailbox', '=', mailbox).where(by, '=', hash);
