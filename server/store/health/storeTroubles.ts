import type { Log } from '#server/log/log.ts';
import type { Engine } from '#server/store/engine.ts';
import { StoreBusy } from '#server/store/port.ts';

/** What is refused again and again is told at most so often; and it is over when nothing was refused for so long. Milliseconds. */
const tellEvery = 10_000;
const quietFor = 5000;
/** What was written so lately needs no other trial. */
const freshFor = 5000;

/**
 * Tells of works that the store refused, and why; at most every ten seconds, with how many there were, so that a full disk
 * at a peak does not fill the next one with lines.
 *
 * @param clock milliseconds of a clock that never steps
 */
export function storeTroubles(log: Log, clock: () => number = () => performance.now()) {
  let begunAt: number | null = null;
  let refusedAt = Number.NEGATIVE_INFINITY;
  let writtenAt = Number.NEGATIVE_INFINITY;
  let toldAt = Number.NEGATIVE_INFINITY;
  let [inAll, untold, lastCode] = [0, 0, ''];

  function tell(): void {
    if (untold > 0) log('store.refused', { code: lastCode, count: untold });
    [untold, toldAt] = [0, clock()];
  }

  function refused({ code }: StoreBusy): void {
    refusedAt = clock();
    begunAt ??= refusedAt;
    if (code !== lastCode) {
      tell();
      [lastCode, toldAt] = [code, Number.NEGATIVE_INFINITY];
    }
    inAll += 1;
    untold += 1;
    if (refusedAt - toldAt >= tellEvery) tell();
  }

  function written(): void {
    writtenAt = clock();
    if (begunAt === null || writtenAt - refusedAt < quietFor) return;
    tell();
    log('store.recovered', { ms: Math.round(writtenAt - begunAt), count: inAll });
    [begunAt, inAll, lastCode] = [null, 0, ''];
  }

  return {
    ...{ refused, written },
    /** Runs works, and notices which are refused. */
    noticing: (run: Engine['run']): Engine['run'] =>
      async function noticed(work) {
        try {
          const value = await run(work);
          written();
          return value;
        } catch (error) {
          if (error instanceof StoreBusy && error.code !== 'CLOSING') refused(error);
          throw error;
        }
      },
    /** Whether something was written a moment ago, and nothing refused since. */
    hasJustWritten: (): boolean => writtenAt > refusedAt && clock() - writtenAt < freshFor,
  };
}
