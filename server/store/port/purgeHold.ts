/** What is known of purges, so that one which the clock alone asks for is held back. */
export type PurgeHold = {
  /** Decides about a purge, and notes that, in one transaction. */
  look(unconfirmedBefore: number, now: number): Promise<PurgeLook>;
  /** What would be decided now; nothing is noted. */
  state(unconfirmedBefore: number, now: number): Promise<PurgeLook>;
  /** Lets the next purge go on, if it would be held back. @returns what would have been decided */
  allow(unconfirmedBefore: number, now: number): Promise<PurgeLook>;
};

/** `past` are the unconfirmed signatures that a purge deletes; `gap` is the time since the last one. */
type PurgeLook = { isHeld: boolean; past: number; gap: number };
