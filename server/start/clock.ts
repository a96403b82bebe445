import { fieldsOfError, type Log } from '#server/log/log.ts';
import type { Store } from '#server/store/port.ts';

export type Clock = {
  /** Milliseconds since 1970: of the database where several machines share one, else of this machine. */
  now(): number;
  /** Compares the clocks again. To be called every minute; it never throws. */
  look(): Promise<void>;
};

/** What is less is no leap, in milliseconds. */
const leap = 1000;

/**
 * The one clock by which everything expires and is told. Machines that share a database take that of the database, so that
 * a link is not expired on one and good on the other; between two looks it goes on by a clock that never steps.
 *
 * @throws what the store throws when it cannot be asked the first time
 */
export async function openClock(
  store: Pick<Store, 'time'>,
  log: Log,
  { wall, steady }: { wall: () => number; steady: () => number } = { wall: Date.now, steady: () => performance.now() },
): Promise<Clock> {
  let shared: { time: number; at: number } | null = null;
  /** What the clock of this machine showed when the steady one began. */
  let began: number | null = null;
  let toldOf = 0;

  const now = () => (shared ? Math.round(shared.time + steady() - shared.at) : wall());

  async function compare(): Promise<void> {
    const before = steady();
    const time = await store.time();
    const at = (before + steady()) / 2;
    const expected = shared ? now() : began === null ? null : began + steady();
    if (time !== null) shared = { time, at };
    began = wall() - steady();
    const leapt = expected === null ? 0 : Math.round(now() - expected);
    if (Math.abs(leapt) >= leap) log('clock.leapt', { ms: leapt });
    const differs = Math.round(now() - wall());
    if (Math.abs(differs - toldOf) < leap) return;
    log('clock.differs', { ms: differs });
    toldOf = differs;
  }

  await compare();
  return { now, look: () => compare().catch((error) => log('clock.look-failed', fieldsOfError(error))) };
}
