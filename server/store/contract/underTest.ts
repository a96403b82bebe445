import type { Store } from '#server/store/port.ts';
import type { Sealer } from '#server/store/tables/rows.ts';

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
