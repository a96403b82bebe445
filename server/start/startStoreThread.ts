import { MessageChannel, Worker } from 'node:worker_threads';
import { receiveError, type SentError } from '#server/calls/errors.ts';
import { makeCalls } from '#server/calls/makeCalls.ts';
import type { Services } from '#server/letters/services.ts';
import { log } from '#server/log/log.ts';
import type { Config } from '#server/settings/config.ts';
import { storeTroubles } from '#server/store/health/storeTroubles.ts';
import type { BegunThread } from './runStoreThread.ts';
import type { SiteOfStore, StoreSide, ToldByStore } from './startStoreSide.ts';

/**
 * Begins a thread for the store, which loads its code while the site is read: a disk that is slow, or a rule that takes long, is
 * then waited for by those who asked for it, and by no reader. This thread never opens the file.
 *
 * @param file what the thread runs
 * @returns starts the side of the store there
 */
export function beginStoreThread(
  config: Config,
  file = new URL('./runStoreThread.ts', import.meta.url),
): (site: SiteOfStore, told: ToldByStore) => Promise<StoreSide> {
  const { port1, port2 } = new MessageChannel();
  const begun: BegunThread = { config, port: port2 };
  const thread = new Worker(file, { workerData: begun, transferList: [port2] });
  let isStopping = false;
  let die: (error: Error) => void = () => {};
  const died = new Promise<never>((_, reject) => {
    die = reject;
  });
  died.catch(() => {});
  thread.once('error', die);
  thread.once('exit', () => die(new Error('the thread of the store has ended')));

  return async (site, { broken, committed, changed }) => {
    const troubles = storeTroubles(log);
    const { call, callers, waiting, fail } = makeCalls(port1, {
      hear: { committed, changed, log, broken: (error: SentError) => broken(receiveError(error)) },
      refused: troubles.refused,
      answered: troubles.written,
    });
    const names = await Promise.race([call<(keyof Services)[]>('start', site), died]);
    died.catch((error: Error) => {
      if (isStopping) return;
      fail(error);
      broken(error);
    });
    return {
      services: callers<Services>(names),
      // SQLite has the clock of this machine.
      now: Date.now,
      calls: {
        waiting,
        async delay() {
          const begun = performance.now();
          await call('nothing');
          return performance.now() - begun;
        },
      },
      async stop() {
        await call('stop');
        isStopping = true;
        port1.close();
        await thread.terminate();
      },
    };
  };
}
