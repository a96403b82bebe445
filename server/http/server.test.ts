import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { answerUnparsed } from './bareAnswer.ts';
import { type RunningServer, serverLimits, startServer } from './server.ts';

let running: RunningServer | null = null;
afterEach(async () => {
  await running?.stop();
  running = null;
});

const listen = async (handler: Parameters<typeof startServer>[0], stopWithin?: number) => {
  running = await startServer(handler, { port: 0, host: '127.0.0.1', origin: 'https://letter.example', stopWithin });
  return { port: running.address.port, stop: running.stop };
};
const hello = async () => listen((_, response) => response.end('hello'));

async function raw(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

/** Whoever connected before is taken once somebody who came later is answered. */
const everybodyIsTaken = (port: number) => raw(port, 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');

test.each([
  ['no HTTP', 'nonsense\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
  ['a line that ends nowhere', 'GET / HTTP/1.1\rHost: a\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
  ['a space in a header name', 'GET / HTTP/1.1\r\nHost : a\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
  [
    'two lengths',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx',
    'HTTP/1.1 400 Bad Request',
  ],
  [
    'a length and chunks',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'HTTP/1.1 400 Bad Request',
  ],
  [
    'an unknown transfer coding',
    'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, x\r\n\r\n',
    'HTTP/1.1 400 Bad Request',
  ],
  ['no host', 'GET / HTTP/1.1\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
  ['two lines of hosts', 'GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
  ['two hosts of an older client', 'GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
  ['two hosts in one line', 'GET / HTTP/1.1\r\nHost: a, b\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
  ['a host with a path', 'GET / HTTP/1.1\r\nHost: a/b\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
  ['a wish that nobody knows', 'GET / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n\r\n', 'HTTP/1.1 417 Expectation Failed'],
  [
    'nine kilobytes of headers',
    `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(9000)}\r\n\r\n`,
    'HTTP/1.1 431 Request Header Fields Too Large',
  ],
])('%s is refused with the promises that every answer makes, and the connection closed', async (_, text, status) => {
  const answer = await raw((await hello()).port, text);
  expect(answer.split('\r\n')[0]).toBe(status);
  expect(answer).toMatch(/\r\nConnection: close\r\n/i);
  expectPromises(answer);
});

/** What every answer says, by its letters (RFC 9110 has names of headers in any case). */
function expectPromises(answer: string) {
  for (const line of [
    'X-Frame-Options: DENY',
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: no-referrer',
    'Cross-Origin-Opener-Policy: same-origin',
    'Strict-Transport-Security: max-age=31536000',
    'Cache-Control: no-store',
  ])
    expect(answer).toContain(`\r\n${line}\r\n`);
}

test('Who is too slow is told so with the same promises', async () => {
  const socket = new PassThrough();
  answerUnparsed(Object.assign(new Error('slow'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket, true);
  const answer = Buffer.concat(await socket.toArray()).toString();
  expect(answer).toMatch(/^HTTP\/1.1 408 Request Timeout\r\n/);
  expectPromises(answer);
});

test.each(['localhost', 'letter.example:8443', '[2001:db8::1]:3000', '192.0.2.1', ''])(
  'One host is named, as readers and proxies write it: "%s"',
  async (host) => {
    const { port } = await hello();
    expect(await raw(port, `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).toContain('200 OK');
    expect(await raw(port, 'GET / HTTP/1.0\r\n\r\n')).toContain('200 OK');
  },
);

describe('A client that asks before it sends a body', () => {
  const ask = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n';

  test('is told to go on when somebody reads it', async () => {
    const { port } = await listen((request, response) => {
      request.on('data', (chunk) => response.end(chunk));
    });
    const socket = connect(port, '127.0.0.1');
    socket.write(ask);
    const [first] = await once(socket, 'data');
    expect(String(first)).toBe('HTTP/1.1 100 Continue\r\n\r\n');
    socket.write('body');
    const answer = Buffer.concat(await socket.toArray()).toString();
    expect([answer.split('\r\n')[0], answer.endsWith('body')]).toEqual(['HTTP/1.1 200 OK', true]);
  });

  test('is not when it is refused, and nothing more is read on its connection', async () => {
    const { port } = await listen((_, response) => response.writeHead(413).end());
    const answer = await raw(port, `${ask}GET / HTTP/1.1\r\nHost: a\r\n\r\n`);
    expect(answer.match(/HTTP\/1.1 \d{3}/g)).toEqual(['HTTP/1.1 413']);
    expect(answer).toMatch(/\r\nConnection: close\r\n/);
  });
});

test.skipIf(process.platform !== 'linux')('Who holds many connections open keeps nobody else out', async () => {
  const connections = { inAll: 6, perAddress: 3 };
  running = await startServer((_, response) => response.end('hello'), { port: 0, host: '127.0.0.1', connections });
  const { port } = running.address;
  const held = Array.from({ length: 6 }, () => connect(port, '127.0.0.1').on('error', () => {}));
  await Promise.all(held.map((socket) => once(socket, 'connect')));
  const other = connect({ port, host: '127.0.0.1', localAddress: '127.0.0.2' });
  other.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  expect(Buffer.concat(await other.toArray()).toString()).toContain('200 OK');
  for (const socket of held) socket.destroy();
});

test('When no more connections can be taken the log says how many were cut', async () => {
  const logged: unknown[] = [];
  running = await startServer((_, response) => response.end('hello'), {
    ...{ port: 0, host: '127.0.0.1', connections: { inAll: 1, perAddress: null } },
    log: (...line) => logged.push(line),
  });
  const { port } = running.address;
  const held = connect(port, '127.0.0.1');
  await once(held, 'connect');
  const cut = connect(port, '127.0.0.1').on('error', () => {});
  await once(cut, 'close');
  expect(logged).toEqual([['connections.full', { count: 1 }]]);
  held.destroy();
});

test('Who is slow to send is not waited for without end', () => {
  expect(serverLimits).toMatchObject({
    maxHeaderSize: 8192,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    timeout: 60_000,
    maxHeadersCount: 100,
  });
});

test('A port that is taken is told', async () => {
  const { port } = await hello();
  await expect(startServer(() => {}, { port, host: '127.0.0.1' })).rejects.toThrow('EADDRINUSE');
});

test('Stopping lets the requests that are under way end, takes no new ones and closes what is idle', async () => {
  const asked = Promise.withResolvers<() => void>();
  const { port, stop } = await listen((request, response) => {
    if (request.url === '/slow') asked.resolve(() => response.end('at last'));
    else response.end('quick');
  });
  const agent = new Agent({ keepAlive: true });
  const ask = async (path: string) => {
    const sent = httpRequest({ port, path, agent }).end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    return Buffer.concat(await response.toArray()).toString();
  };
  expect(await ask('/quick')).toBe('quick');
  const slow = ask('/slow');
  const finish = await asked.promise;
  let stopped = false;
  const stopping = stop().then(() => {
    stopped = true;
  });
  const quick = () => raw(port, 'GET /quick HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  await vi.waitFor(() => expect(quick()).rejects.toThrow('ECONNREFUSED'));
  expect(stopped).toBe(false);
  finish();
  expect(await slow).toBe('at last');
  await stopping;
  agent.destroy();
});

test('Stopping under a crowd loses no answer that was begun', async () => {
  let begun = 0;
  const { port, stop } = await listen((_, response) => {
    begun += 1;
    setTimeout(() => response.end('x'.repeat(100_000)), 20);
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  const outcomes = Array.from({ length: 50 }, async () => {
    const sent = httpRequest({ port, agent }).end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    return Buffer.concat(await response.toArray()).length;
  });
  await vi.waitFor(() => expect(begun).toBe(50), { interval: 1 });
  await stop();
  expect(await Promise.all(outcomes)).toEqual(Array(50).fill(100_000));
  agent.destroy();
});

test('A connection that never asked for anything does not hold up the stop', async () => {
  const { port, stop } = await hello();
  const socket = connect(port, '127.0.0.1').resume();
  await once(socket, 'connect');
  await everybodyIsTaken(port);
  const before = performance.now();
  await stop();
  expect(performance.now() - before).toBeLessThan(3000);
});

test.each(['first', 'second'])(
  'A %s request that was on its way when we were told to stop is still answered, as the last on its connection',
  async (turn) => {
    const { port, stop } = await hello();
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    if (turn === 'second') {
      socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
      await once(socket, 'data');
    }
    await everybodyIsTaken(port);
    const stopping = stop();
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    const answer = Buffer.concat(await socket.toArray()).toString();
    expect(answer).toContain('HTTP/1.1 200 OK');
    expect(answer).toContain('Connection: close');
    await stopping;
  },
);

test('What does not end in time is cut off', async () => {
  const asked = Promise.withResolvers<void>();
  const { port, stop } = await listen(() => asked.resolve(), 100);
  const hanging = raw(port, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await asked.promise;
  const before = performance.now();
  await stop();
  expect(performance.now() - before).toBeLessThan(1000);
  expect(await hanging).toBe('');
});
