import { figuresInTransaction } from './counting/figures.ts';
import { rateCountersOn } from './counting/rateCounters.ts';
import { usedNoncesInTransaction } from './counting/usedNonces.ts';
import type { Connection } from './engine.ts';
import { attachmentsInTransaction } from './letters/attachments.ts';
import { milestonesInTransaction } from './letters/milestones.ts';
import { paperCountsInTransaction } from './letters/paperCounts.ts';
import { updatesInTransaction } from './letters/updates.ts';
import { outboxInTransaction } from './mails/outbox.ts';
import { suppressionsInTransaction } from './mails/suppressions.ts';
import type { TransactionParts } from './parts.ts';
import type { Transaction } from './port.ts';
import { erasuresInTransaction } from './retention/erasures.ts';
import { retentionInTransaction } from './retention/retention.ts';
import { affirmingInTransaction } from './signatures/affirming.ts';
import { crowdsInTransaction } from './signatures/crowds.ts';
import { friendsInTransaction } from './signatures/friends.ts';
import { moderationInTransaction } from './signatures/moderation.ts';
import { motivesInTransaction } from './signatures/motives.ts';
import { partnersInTransaction } from './signatures/partners.ts';
import { type Linked, signaturesInTransaction } from './signatures/signatures.ts';

/**
 * Makes the transactions of the port: what one can do about each subject stands beside that subject. It is put together once
 * for a connection, over which thousands a second are run one after the other; each begins without what the last one read.
 */
export function transactionsOn(parts: TransactionParts): (connection: Connection) => Transaction {
  const made = new WeakMap<Connection, { transaction: Transaction; linked: Linked }>();
  return (connection) => {
    const known = made.get(connection);
    if (known) {
      known.linked.read = undefined;
      return known.transaction;
    }
    const linked: Linked = { read: undefined };
    const transaction = transactionOn(connection, parts, linked);
    made.set(connection, { transaction, linked });
    return transaction;
  };
}

const transactionOn = (connection: Connection, parts: TransactionParts, linked: Linked): Transaction => ({
  ...signaturesInTransaction(connection, parts, linked),
  ...outboxInTransaction(connection, parts),
  ...suppressionsInTransaction(connection, parts),
  ...rateCountersOn(connection, parts),
  ...usedNoncesInTransaction(connection, parts),
  ...figuresInTransaction(connection, parts),
  ...crowdsInTransaction(connection, parts),
  ...partnersInTransaction(connection, parts),
  ...friendsInTransaction(connection, parts),
  ...motivesInTransaction(connection, parts),
  ...affirmingInTransaction(connection, parts),
  ...moderationInTransaction(connection, parts),
  ...milestonesInTransaction(connection, parts),
  ...attachmentsInTransaction(connection, parts),
  ...paperCountsInTransaction(connection, parts),
  ...updatesInTransaction(connection, parts),
  ...retentionInTransaction(connection, parts),
  ...erasuresInTransaction(connection, parts),
});
