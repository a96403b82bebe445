import { parentPort, workerData } from 'node:worker_threads';
import { openLoop } from './openLoop.ts';

/** What a flood asks for, each time in other words so that nothing is kept; all from one network. Runs beside flood.ts. */
const targets: Record<string, (number: number) => string> = {
  source: (number) => `/en/letters/safeguards?source=made-up-${number}`,
  search: (number) => `/en/search?q=encryption+children+${number}`,
  share: (number) => `/en/share/mastodon?page=/faq&server=server-${number}.example`,
  list: (number) => `/en/letters/safeguards/signatories?cursor=person.${number}`,
  history: () => '/api/letters/safeguards/history',
  nowhere: (number) => `/en/nowhere-${number}`,
  link: (number) => `/en/letters/safeguards/confirm/${String(number).padStart(22, '0')}`,
  form: () => '/en/letters/safeguards',
};
/** What is sent along, where something is: a form that is answered with itself, all that was typed in it. */
const bodies: Record<string, (number: number) => string> = {
  form: (number) => `name=Reader+${number}&email=none&country=${'x'.repeat(50)}`,
};
export const floods = Object.keys(targets);

if (parentPort) {
  const { port, rate, milliseconds, what } = workerData;
  const target = targets[what] as (number: number) => string;
  // Other words than those of the floods before.
  const since = Date.now();
  const request = (number: number) => {
    const body = bodies[what]?.(since + number);
    const sent =
      body === undefined ? '' : `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n`;
    const method = body === undefined ? 'GET' : 'POST';
    return `${method} ${target(since + number)} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip, br\r\nX-Forwarded-For: 203.0.113.7\r\n${sent}\r\n${body ?? ''}`;
  };
  parentPort.postMessage(await openLoop({ port, rate, milliseconds, request }));
}
