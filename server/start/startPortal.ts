import { connectionLimits } from '#server/http/connectionLimits.ts';
import { createHandler } from '#server/http/handler.ts';
import { tellExhaustion } from '#server/http/openFiles.ts';
import { type RunningServer, startServer } from '#server/http/server.ts';
import { atStep } from '#server/letters/counts/letterCounts.ts';
import { partnersOf } from '#server/letters/partners/findPartner.ts';
import { createReadings, type Readings } from '#server/letters/readings.ts';
import { log } from '#server/log/log.ts';
import { createMetrics } from '#server/metrics/createMetrics.ts';
import { watchPortal } from '#server/metrics/watchPortal.ts';
import type { Config } from '#server/settings/config.ts';
import type { Site } from '#server/site/site.ts';
import { mailsOf } from './openMail.ts';
import type { SiteOfStore, StoreSide, ToldByStore } from './startStoreSide.ts';

/** How often it is tried whether a file can be opened, in milliseconds. */
const lookEvery = 1000;

type RunningPortal = {
  address: RunningServer['address'];
  /** Ends gracefully: no request is cut, no mail is lost. */
  stop(): Promise<void>;
};

/**
 * Starts the side of the store, and serves the printed site with it.
 *
 * @param startStore in this thread, or in one of its own
 * @param onBroken called when the store can no longer be trusted; the process should stop
 * @throws Error when a key, the store or the address cannot be used
 */
export async function startPortal(
  config: Config,
  site: Site,
  startStore: (site: SiteOfStore, told: ToldByStore) => Promise<StoreSide>,
  onBroken: (error: Error) => void,
): Promise<RunningPortal> {
  const metrics = createMetrics(true);
  let readings: Readings | null = null;
  const store = await startStore(
    { letters: site.letters, mails: await mailsOf(site) },
    {
      broken: onBroken,
      committed: metrics.committed,
      changed: (letter) => readings && atStep(readings.counts, config.steps.count, letter),
    },
  );
  const { services, now, calls } = store;
  readings = createReadings(services, { now, partnersOf: partnersOf(site) });
  const letters = Object.keys(site.letters);
  watchPortal({
    ...{ registry: metrics.registry, state: () => services.storeState(letters), calls, dataDir: config.dataDir },
  });
  const server = await startServer(
    createHandler({
      ...{ site, services, readings, now, countStep: config.steps.count },
      ...{ operator: config.operator, trustedProxies: config.trustedProxies },
      ...{ log, metrics, metricsToken: config.metricsToken },
    }),
    { ...config, connections: connectionLimits(config), log },
  );
  const looking = setInterval(tellExhaustion(log), lookEvery);
  return {
    address: server.address,
    async stop() {
      clearInterval(looking);
      await server.stop();
      await store.stop();
    },
  };
}
