import { afterEach, beforeEach, describe } from 'vitest';
import { confirmationContract } from './contractConfirmation.ts';
import { erasuresContract } from './contractErasures.ts';
import { ledgerContract } from './contractLedger.ts';
import { listContract } from './contractList.ts';
import { moderationContract } from './contractModeration.ts';
import { organisationsContract } from './contractOrganisations.ts';
import { organisersContract } from './contractOrganisers.ts';
import { outboxContract } from './contractOutbox.ts';
import { removalContract } from './contractRemoval.ts';
import { signingContract } from './contractSigning.ts';
import type { Store } from './port.ts';
import type { Sealer } from './rows.ts';

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
