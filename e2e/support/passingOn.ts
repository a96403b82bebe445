import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Portal } from './portal.ts';

/** What a browser asked for, and whether it was only in case a reader goes there. */
export type Asked = { path: string; isAhead: boolean };

/** Stands between a browser and the portal, as a proxy would, and notes what is asked; a browser does not tell its pages what it fetches ahead. */
export async function passOn({
  origin,
}: Pick<Portal, 'origin'>): Promise<{ origin: string; asked: Asked[]; close(): Promise<void> }> {
  const asked: Asked[] = [];
  const server = createServer((incoming, outgoing) => {
    const { url = '/', method, headers } = incoming;
    asked.push({ path: url, isAhead: /\bprefetch\b/.test(String(headers['sec-purpose'] ?? '')) });
    const passed = request(new URL(url, origin), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
