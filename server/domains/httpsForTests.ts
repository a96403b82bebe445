import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificateForTests.ts';

/** A site by https on this machine. `reached` are the hosts that were asked for, by the name in TLS and in the header. */
export async function openHttpsForTests(
  certificate: Certificate,
  answer: RequestListener,
  { host = '127.0.0.1', port = 0 } = {},
) {
  const reached: string[] = [];
  const server = createServer(certificate, (request, response) => {
    reached.push(`${(request.socket as { servername?: string }).servername} ${request.headers.host} ${request.url}`);
    answer(request, response);
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    reached,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
