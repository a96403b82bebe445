import { type MessagePort, workerData } from 'node:worker_threads';
import { answerCalls } from '#server/calls/answerCalls.ts';
import { sendError } from '#server/calls/errors.ts';
import { logWarnings } from '#server/log/crashes.ts';
import { passLogTo } from '#server/log/log.ts';
import type { Config } from '#server/settings/config.ts';
import { type SiteOfStore, type StoreSide, startStoreSide } from './startStoreSide.ts';

/** What the thread is given when it begins. */
export type BegunThread = { config: Config; port: MessagePort };

/** The thread of the store: starts its side when it is told what the site has, and then answers to all that this side can do. */
const { config, port } = workerData as BegunThread;
let side: StoreSide | null = null;
const answering = {
  async start(site: SiteOfStore): Promise<string[]> {
    // A copied buffer is plain bytes.
    const secretKey = config.secretKey && Buffer.from(config.secretKey);
    side = await startStoreSide({ ...config, secretKey }, site, {
      broken: (error) => tell('broken', sendError(error)),
      committed: (ms) => tell('committed', ms),
      changed: (letter) => tell('changed', letter),
    });
    Object.assign(answering, side.services);
    return Object.keys(side.services);
  },
  async nothing(): Promise<void> {},
  stop: async () => side?.stop(),
};
const tell = answerCalls(port, answering);
logWarnings();
passLogTo((event, fields) => tell('log', event, fields));
