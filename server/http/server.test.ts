import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type RunningServer, serverLimits, startServer } from './server.ts';

let running: RunningServer | null = null;
afterEach(async () => {
  await running?.stop();
  running = null;
});

const listen = async (handler: Parameters<typeof startServer>[0], stopWithin?: number) => {
  running = await startServer(handler, { port: 0, host: '127.0.0.1', stopWithin });
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
  [
    'nine kilobytes of headers',
    `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(9000)}\r\n\r\n`,
    'HTTP/1.1 431 Request Header Fields Too Large',
  ],
])('%s is refused and the connection closed', async (_, text, status) => {
  const answer = await raw((await hello()).port, text);
  expect(answer.split('\r\n')[0]).toBe(status);
  expect(answer).toMatch(/\r\nConnection: close\r\n/i);
});

test('Who is slow to send is not waited for without end', () => {
  expect(serverLimits).toMatchObject({
    maxHeaderSize: 8192,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    timeout: 60_000,
    maxConnections: 20_000,
    maxHeadersCount: 100,
  });
});

test('A port that is taken is told', async () => {
  const { port } = await hello();
  await expect(startServer(() => {}, { port, host: '127.0.0.1' })).rejects.toThrow('EADDRINUSE');
});

test('Stopping lets the requests that are under way end, takes no new ones and closes what is idle', async () => {
  let finish = () => {};
  const { port, stop } = await listen((request, response) => {
    if (request.url === '/slow') finish = () => response.end('at last');
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
  await wait(50);
  let stopped = false;
  const stopping = stop().then(() => {
    stopped = true;
  });
  await wait(50);
  expect(stopped).toBe(false);
  await expect(raw(port, 'GET /quick HTTP/1.1\r\nHost: a\r\n\r\n')).rejects.toThrow('ECONNREFUSED');
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
  while (begun < 50) await wait(1);
  await stop();
  expect(await Promise.all(outcomes)).toEqual(Array(50).fill(100_000));
  agent.destroy();
});

test('A connection that never asked for anything does not hold up the stop', async () => {
  const { port, stop } = await hello();
  const socket = connect(port, '127.0.0.1').resume();
  await once(socket, 'connect');
  await wait(20);
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
    await wait(20);
    const stopping = stop();
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    const answer = Buffer.concat(await socket.toArray()).toString();
    expect(answer).toContain('HTTP/1.1 200 OK');
    expect(answer).toContain('Connection: close');
    await stopping;
  },
);

test('What does not end in time is cut off', async () => {
  const { port, stop } = await listen(() => {}, 100);
  const hanging = raw(port, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await wait(20);
  const before = performance.now();
  await stop();
  expect(performance.now() - before).toBeLessThan(1000);
  expect(await hanging).toBe('');
});
