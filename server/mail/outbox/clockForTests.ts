import { setImmediate as nextTurn } from 'node:timers/promises';

/** A clock that stands still until a test moves it, and the timers that hang on it. */
export function clockForTests(start = 1_800_000_000_000) {
  let now = start;
  const timers = new Set<{ at: number; run: () => void }>();
  return {
    now: () => now,
    after(ms: number, run: () => void) {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    /** In how many milliseconds each timer runs, soonest first. */
    waiting: () => [...timers].map(({ at }) => at - now).toSorted((a, b) => a - b),
    pass(ms: number) {
      now += ms;
      for (const timer of [...timers].toSorted((a, b) => a.at - b.at)) {
        if (timer.at > now || !timers.delete(timer)) continue;
        timer.run();
      }
    },
  };
}

/** Waits, turn by turn of the event loop, until something is so. */
export async function until(isSo: () => boolean, what = isSo.toString()): Promise<void> {
  const deadline = performance.now() + 25_000;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(`it did not come to be that ${what}`);
    await nextTurn();
  }
}
