/** What work may take of the server's time: a share of it, and some more at once. All times are milliseconds. */
export class TimeBudget {
  readonly #share: number;
  readonly #atOnce: number;
  #spent = 0;
  #at = 0;

  /**
   * @param share from 0 to 1
   * @param atOnce the most work that may be done in one go
   */
  constructor(share: number, atOnce: number) {
    this.#share = share;
    this.#atOnce = atOnce;
  }

  /** What was spent and has not come back yet. */
  spentBy(now: number): number {
    // Work that was begun earlier may be counted later.
    const at = Math.max(now, this.#at);
    this.#spent = Math.max(0, this.#spent - (at - this.#at) * this.#share);
    this.#at = at;
    return this.#spent;
  }

  /** Whether more may be begun. */
  isLeft(now: number): boolean {
    return this.spentBy(now) < this.#atOnce;
  }

  /** After how long more may be begun; 0 for at once. */
  waitFor(now: number): number {
    const over = this.spentBy(now) - this.#atOnce;
    return over < 0 ? 0 : Math.max(1, over / this.#share);
  }

  /** Counts work that was done. @param now when it was begun */
  spend(work: number, now: number): void {
    this.spentBy(now);
    this.#spent += work;
  }
}
