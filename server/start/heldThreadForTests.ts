import { type MessagePort, workerData } from 'node:worker_threads';
import { answerCalls } from '#server/calls/answerCalls.ts';
import type { Services } from '#server/letters/services.ts';

/** What stands in the memory that a test shares with it: whether it may go on, whether it is held up, and whether it was stopped. */
export const places = { mayGoOn: 0, isHeld: 1, isStopped: 2 };

/** In place of the thread of the store: who signs as `Held` holds up all that it does, as by a disk, and who signs as `Fatal` ends it. */
const { config, port } = (workerData ?? {}) as { config: { shared: Int32Array }; port: MessagePort };
const services: Partial<Services> = {
  async readCounts(_, at) {
    const none = { signatures: 0, organisations: 0, byCountry: [], elsewhere: 0 };
    const life = { state: 'open', milestones: [], since: null } as never;
    const retention = { endsAt: null, months: 6 } as never;
    return { ...none, step: 1, asOf: at, hour: { asOf: at, signatures: 0 }, versions: [], life, retention, paper: [] };
  },
  async signLetter({ details: { name } }) {
    if (name === 'Fatal') process.nextTick(() => process.exit(1));
    Atomics.store(config.shared, places.isHeld, 1);
    Atomics.notify(config.shared, places.isHeld);
    Atomics.wait(config.shared, places.mayGoOn, 0);
    return { outcome: 'accepted', mailDelay: 0, ticket: 'ticket' };
  },
};
if (port)
  answerCalls(port, {
    ...services,
    start: () => Object.keys(services),
    stop: () => Atomics.store(config.shared, places.isStopped, 1),
  });
