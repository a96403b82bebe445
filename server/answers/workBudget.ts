import { LRUCache } from 'lru-cache';
import { threadTime } from '#server/letters/metered.ts';
import { HttpError } from '#server/request/httpError.ts';
import { TimeBudget } from './timeBudget.ts';

/**
 * Does work that is made anew for one request, and counts it for who asked. What it throws is passed on.
 *
 * @param elsewhere how long another thread worked for it, by its result, in milliseconds
 */
export type Charge = <T>(work: () => T, elsewhere?: (result: Awaited<T>) => number) => T;

/** The most that is counted of one piece of work, so that a machine that was busy with others shuts nobody out. Milliseconds. */
const mostOfOne = 50;
const mostNetworks = 10_000;
/** Work that is waited for counts as so much while it is under way, else all who ask in one moment would be let in. Milliseconds. */
const presumed = 10;

type Shares = { ofNetwork: [share: number, atOnce: number]; ofAll: [share: number, atOnce: number] };

/** A network that took no more than this lately is let in though all that the others may take is used up. Milliseconds. */
const little = 20;

/**
 * What answers that are made anew for each request (searching, filling, compressing) may take of the server's time, shared
 * fairly: each network has its part, and all together a larger one, so that pages for everybody are answered as quickly as
 * before. It counts work, not requests: a page that is kept costs nothing, and a school may read as it likes.
 */
export class WorkBudget {
  readonly #all: TimeBudget;
  readonly #reserve: TimeBudget;
  readonly #networks = new LRUCache<string, TimeBudget>({ max: mostNetworks });
  readonly #shares: Shares;
  readonly #clock: () => number;
  readonly #worked: () => number;

  /**
   * @param clock milliseconds
   * @param worked see `threadTime`
   */
  constructor(
    shares: Shares = { ofNetwork: [0.2, 300], ofAll: [0.4, 1000] },
    clock: () => number = () => performance.now(),
    worked: () => number = threadTime,
  ) {
    this.#shares = shares;
    this.#clock = clock;
    this.#worked = worked;
    this.#all = new TimeBudget(...shares.ofAll);
    this.#reserve = new TimeBudget(shares.ofAll[0] / 4, shares.ofAll[1] / 4);
  }

  /**
   * Does work for a network. Of work that is waited for, what this thread does meanwhile is for others and is not counted; what
   * another did for it is.
   *
   * @param network any name of it
   * @param elsewhere see `Charge`
   * @throws HttpError 429 with `Retry-After` when this network has used up its part; 503 when all have
   */
  charge<T>(network: string, work: () => T, elsewhere: (result: Awaited<T>) => number = () => 0): T {
    const begun = this.#clock();
    const own = this.#networks.get(network) ?? new TimeBudget(...this.#shares.ofNetwork);
    this.#networks.set(network, own);
    const wait = own.waitFor(begun);
    if (wait > 0) throw new HttpError(429, 'too-many', { 'Retry-After': String(Math.ceil(wait / 1000)) });
    const isReserved = !this.#all.isLeft(begun);
    if (isReserved && !(own.spentBy(begun) <= little && this.#reserve.isLeft(begun))) throw new HttpError(503, 'busy');
    const before = this.#worked();
    let here = 0;
    const spend = (there = 0, already = 0) => {
      const spent = Math.min(here + there, mostOfOne) - already;
      for (const budget of [own, this.#all, ...(isReserved ? [this.#reserve] : [])]) budget.spend(spent, begun);
    };
    let result: T;
    try {
      result = work();
    } catch (error) {
      here = this.#worked() - before;
      spend();
      throw error;
    }
    here = this.#worked() - before;
    if (result instanceof Promise) {
      const already = Math.min(here + presumed, mostOfOne);
      spend(presumed);
      result.then(
        (value) => spend(elsewhere(value), already),
        () => spend(0, already),
      );
    } else spend();
    return result;
  }
}
