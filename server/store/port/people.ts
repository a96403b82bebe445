import type { AddressHashes, Signature, Suppression } from '#signon/signature.ts';

/** What is kept of whoever reads a mailbox, over all letters. */
export type People = {
  /** Signatures and attempts, oldest first. One that cannot be read is left out. */
  signatures(mailbox: string): Promise<Signature[]>;
  /** Mails to it of the last day, and those that are owed or were refused. */
  mails(
    mailbox: Pick<AddressHashes, 'certain' | 'mailbox'>,
  ): Promise<{ letter: string; at: number; state: 'owed' | 'refused' | 'sent' }[]>;
  suppressions(address: Omit<AddressHashes, 'mailbox'>): Promise<Suppression[]>;
};
