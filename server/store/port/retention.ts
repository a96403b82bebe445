import type { Notice } from '#signon/retention/retention.ts';

/** When private data of the signatures of a letter end: see signon/retention/retention.ts. */
export type Retention = {
  /** When the organisers of a letter were told. */
  notices(letter: string): Promise<Notice[]>;
  /** The letters of which private data ended, and when. */
  ended(): Promise<{ letter: string; at: number }[]>;
  /**
   * Deletes all signatures of a letter with all that belongs to them: names, addresses, links, mails, and what was sealed for
   * the organisers. The count stays, as sums; the public log stays as it is. At last keeps the milestone that says so. Signing
   * goes on meanwhile. Safe to repeat, in parallel, and after a stop in the midst of it.
   *
   * @returns how many it deleted
   */
  end(letter: string, now: number, at?: number): Promise<number>;
};

/** What a transaction does with notices to organisers. */
export type RetentionInTransaction = {
  notices(letter: string): Promise<Notice[]>;
  /** Notes that the organisers were told. One from the future, which a wrong clock gave, gives way. @returns whether it was not noted before */
  noteNotice(letter: string, notice: Notice): Promise<boolean>;
};
