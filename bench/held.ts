import { setImmediate as nextTurn } from 'node:timers/promises';

/** Does a work, and tells how long it took and held the thread at a time. */
export async function held(what: string, work: () => Promise<unknown>): Promise<void> {
  let [longest, seen, isOver] = [0, performance.now(), false];
  const look = () => {
    longest = Math.max(longest, performance.now() - seen);
    seen = performance.now();
    if (!isOver) setImmediate(look);
  };
  look();
  await nextTurn();
  longest = 0;
  const started = performance.now();
  await work();
  const took = performance.now() - started;
  await nextTurn();
  isOver = true;
  const memory = process.memoryUsage().rss / 1e6;
  console.log(
    `${what}: ${took.toFixed(1)} ms, thread held for ${longest.toFixed(1)} ms at most, ${memory.toFixed(0)} MB in memory`,
  );
}
