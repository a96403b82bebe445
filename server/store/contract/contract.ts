import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '#server/store/port.ts';
import type { Sealer } from '#server/store/rows.ts';
import { confirmationContract } from './confirming.ts';
import { erasuresContract } from './erasures.ts';
import { ledgerContract } from './ledger.ts';
import { listContract } from './list.ts';
import { moderationContract } from './moderation.ts';
import { organisationsContract } from './organisations.ts';
import { organisersContract } from './organisers.ts';
import { outboxContract } from './outbox.ts';
import { removalContract } from './removal.ts';
import { signingContract } from './signing.ts';

/** An adapter with data of its own, as a test finds it. */
export type OpenedStore = {
  store: Store;
  /** Opens the same data again: as another process does, or the same one after a restart, perhaps with the key of the organisers. */
  openAgain(sealer?: Sealer): Promise<Store>;
  /** Closes what is open and throws the data away. */
  remove(): Promise<void>;
};

/** What the sentences of the suite get: the store of the running test. */
export type UnderTest = { store: Store; openAgain(sealer?: Sealer): Promise<Store> };

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
    afterEach(() => opened.remove());

    signingContract(current);
    confirmationContract(current);
    removalContract(current);
    erasuresContract(current);
    outboxContract(current);
    listContract(current);
    ledgerContract(current);
    organisationsContract(current);
    moderationContract(current);
    organisersContract(current);
  });
}
