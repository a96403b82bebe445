import { parentPort, workerData } from 'node:worker_threads';
import { openLoop } from './openLoop.ts';

/** What a flood asks for, each time in other words so that nothing is kept; all from one network. Runs beside flood.ts. */
const targets: Record<string, (number: number) => string> = {
  source: (number) => `/en/letters/safeguards?source=made-up-${number}`,
  search: (number) => `/en/search?q=encryption+children+${number}`,
  share: (number) => `/en/share?page=/faq&server=server-${number}.example`,
  list: (number) => `/en/letters/safeguards/signatories?cursor=person.${number}`,
  history: () => '/api/letters/safeguards/history',
  nowhere: (number) => `/en/nowhere-${number}`,
};
export const floods = Object.keys(targets);

if (parentPort) {
  const { port, rate, milliseconds, what } = workerData;
  const target = targets[what] as (number: number) => string;
  // Other words than those of the floods before.
  const since = Date.now();
  const request = (number: number) =>
    `GET ${target(since + number)} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip, br\r\nX-Forwarded-For: 203.0.113.7\r\n\r\n`;
  parentPort.postMessage(await openLoop({ port, rate, milliseconds, request }));
}
