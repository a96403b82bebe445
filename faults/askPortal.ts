import type { RunningPortal } from '#harness/startPortal.ts';
import { statusAt } from '#harness/statusAt.ts';
import type { LogEvent } from '#server/log/events.ts';
import { metricsToken } from './startPortal.ts';

/** Whether the portal says that it is ready: 200, or 503 when it is not; 0 when it says nothing. */
export const readiness = ({ origin }: RunningPortal): Promise<number> => statusAt(`${origin}/readyz`);

/** Whether the portal says that it is ready. */
export const isReady = async (portal: RunningPortal): Promise<boolean> => (await readiness(portal)) === 200;

/** How many signatures the public is told of. */
export async function toldBy({ origin }: RunningPortal): Promise<number> {
  const answer = await fetch(`${origin}/api/letters/safeguards`);
  return ((await answer.json()) as { count: number }).count;
}

/** How often something happened, as the metrics tell. */
export async function timesOf(event: LogEvent, { origin }: RunningPortal): Promise<number> {
  const answer = await fetch(`${origin}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } });
  const [, told = '0'] = (await answer.text()).split(`portal_events_total{event="${event}"} `);
  return Number.parseInt(told, 10);
}
