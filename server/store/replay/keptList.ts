import type { Store } from '#server/store/port.ts';

/** A store that lists something outside the database, and what compares both anew. */
export type KeptList = { store: Store; compare(): Promise<void> };
