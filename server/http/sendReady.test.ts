import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headOf } from '#server/site/headOf.ts';
import { sendReady } from './sendReady.ts';

const body = Buffer.from('<p>What is read.</p>');
const fields = { 'Content-Type': 'text/html; charset=utf-8', 'X-Frame-Options': 'DENY', ETag: '"a"' };
const server = createServer((request, response) => {
  const isKnown = request.headers['if-none-match'] === fields.ETag;
  if (request.url === '/ready') sendReady(response, headOf(isKnown ? 304 : 200, fields), isKnown ? null : body);
  else if (isKnown) response.writeHead(304, fields).end();
  else response.writeHead(200, { ...fields, 'Content-Length': String(body.length) }).end(body);
});
beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => server.close());

/** All that comes back on one connection, without the moment when it was sent. */
async function say(text: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk));
  socket.write(text);
  await once(socket, 'close');
  return answer.replaceAll(/^Date: \w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT$/gm, 'Date: now');
}

const close = 'Host: a\r\nConnection: close\r\n\r\n';

test.each([
  ['the last on its connection', (path: string) => `GET ${path} HTTP/1.1\r\n${close}`],
  ['followed by another', (path: string) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\nGET ${path} HTTP/1.1\r\n${close}`],
  ['for its head alone', (path: string) => `HEAD ${path} HTTP/1.1\r\n${close}`],
  ['for what is known', (path: string) => `GET ${path} HTTP/1.1\r\nIf-None-Match: "a"\r\n${close}`],
  [
    'for what is known, followed by another',
    (path: string) => `GET ${path} HTTP/1.1\r\nHost: a\r\nIf-None-Match: "a"\r\n\r\nGET ${path} HTTP/1.1\r\n${close}`,
  ],
  ['of an old client', (path: string) => `GET ${path} HTTP/1.0\r\n\r\n`],
])('A request, %s, gets byte for byte what Node writes', async (_, asking) => {
  const usual = await say(asking('/usual'));
  expect(usual).toContain('Date: now');
  expect(await say(asking('/ready'))).toBe(usual);
});

test('No value can begin a line of its own', () => {
  expect(() => headOf(200, { ETag: '"a"\r\nSet-Cookie: a=b' })).toThrow(TypeError);
  expect(() => headOf(200, { 'ETag: "a"\r\nX': 'b' })).toThrow(TypeError);
});
