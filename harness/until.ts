import { setTimeout as delay } from 'node:timers/promises';

/** Waits for something to be so. @returns after how many milliseconds @throws Error when it is not so in time */
export async function until(what: string, isSo: () => Promise<boolean> | boolean, within = 30_000): Promise<number> {
  const begun = performance.now();
  while (!(await isSo())) {
    if (performance.now() - begun > within) throw new Error(`It was not so within ${within} ms: ${what}`);
    await delay(20);
  }
  return Math.round(performance.now() - begun);
}
