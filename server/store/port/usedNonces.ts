/** What a transaction does with what works only once. */
export type UsedNoncesInTransaction = {
  /** Uses up what works only once. @returns false when it was used before; the store remembers it until `until` */
  useNonce(nonce: string, until: number): Promise<boolean>;
};
