/**
 * What a kind of work may take of the server's time: a share of it, and some more at once. It counts the work alone, so it need
 * know nothing of who asks, and it holds however many networks a flood comes from. All times are milliseconds.
 */
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

  /** Whether more may be begun. */
  isLeft(now: number): boolean {
    this.#spent = Math.max(0, this.#spent - (now - this.#at) * this.#share);
    this.#at = now;
    return this.#spent < this.#atOnce;
  }

  /** Counts work that was done. @param now when it was begun */
  spend(work: number, now: number): void {
    this.isLeft(now);
    this.#spent += work;
  }
}
