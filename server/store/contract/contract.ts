import { afterEach, beforeEach, describe, expect } from 'vitest';
import { affirmingContract } from './affirming.ts';
import { attachmentsContract } from './attachments.ts';
import { clocksContract } from './clocks.ts';
import { confirmationContract } from './confirming.ts';
import { crowdsContract } from './crowds.ts';
import { erasuresContract } from './erasures.ts';
import { figuresContract } from './figures.ts';
import { friendsContract } from './friends.ts';
import { ledgerContract } from './ledger.ts';
import { listContract } from './list.ts';
import { milestonesContract } from './milestones.ts';
import { moderationContract } from './moderation.ts';
import { motivesContract } from './motives.ts';
import { nodesContract } from './nodes.ts';
import { organisationsContract } from './organisations.ts';
import { organisersContract } from './organisers.ts';
import { outboxContract } from './outbox.ts';
import { paperContract } from './paper.ts';
import { partnersContract } from './partners.ts';
import { removalContract } from './removal.ts';
import { retentionContract } from './retention.ts';
import { signingContract } from './signing.ts';
import type { OpenedStore, UnderTest } from './underTest.ts';
import { updatesContract } from './updates.ts';

/**
 * The sentences that every adapter of the store must make true.
 *
 * @param name of the adapter
 * @param open makes a store with nothing in it
 */
export function storeContract(name: string, open: () => Promise<OpenedStore>): void {
  describe(`a store in ${name}`, { timeout: 30_000 }, () => {
    let opened: OpenedStore;
    const current: UnderTest = {
      get store() {
        return opened.store;
      },
      openAgain: (sealer) => opened.openAgain(sealer),
    };
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      // A test may have closed its own.
      const wrong = await opened.store.mendCounts(0).catch(async () => (await opened.openAgain()).mendCounts(0));
      await opened.remove();
      expect(wrong, 'letters whose counts are not those of their signatures').toEqual([]);
    });

    signingContract(current);
    confirmationContract(current);
    removalContract(current);
    erasuresContract(current);
    outboxContract(current);
    listContract(current);
    ledgerContract(current);
    organisationsContract(current);
    moderationContract(current);
    motivesContract(current);
    paperContract(current);
    milestonesContract(current);
    attachmentsContract(current);
    retentionContract(current);
    affirmingContract(current);
    crowdsContract(current);
    partnersContract(current);
    friendsContract(current);
    organisersContract(current);
    updatesContract(current);
    figuresContract(current);
    clocksContract(current);
    nodesContract(current);
  });
}
