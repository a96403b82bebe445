import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { troubleOf } from './watch.ts';

test('A portal that answers the third time is well; one that does not, or says that it is not, has a trouble with a name', async () => {
  const statuses = [500, 500, 200, 500, 500, 500];
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(statuses.shift() ?? 200, { connection: 'close' }).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await troubleOf(origin, 0)).toBeNull();
  expect(await troubleOf(origin, 0)).toBe('status 500');
  expect(asked).toEqual(Array(6).fill('/healthz'));
  server.close();
  await once(server, 'close');
  expect(await troubleOf(origin, 0)).toBe('ECONNREFUSED');
});
