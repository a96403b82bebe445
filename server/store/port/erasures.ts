/** Which signatures were taken back, as keyed hashes of their ids: see server/store/replay/keepErasures.ts. */
export type Erasures = {
  all(): Promise<string[]>;
  count(): Promise<number>;
  note(hashes: readonly string[], now: number): Promise<void>;
  /**
   * Deletes every signature whose id is said to be erased, with its links and owed mails.
   * @returns how many
   */
  again(isErased: (id: string) => boolean, now: number): Promise<number>;
};

/** What a transaction notes of an erasure. */
export type ErasuresInTransaction = {
  /** Notes that a signature was erased, under the keyed hash of its id. Safe to repeat. */
  noteErased(hash: string, now: number): Promise<void>;
};
