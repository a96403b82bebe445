import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letter } from '#server/pages/linksForTests.ts';
import { openPortalForTests, type PortalForTests } from './portalForTests.ts';

let portal: PortalForTests;
beforeAll(async () => {
  portal = await openPortalForTests();
});
afterAll(() => portal.close());

describe('On one connection', () => {
  /** All that comes back until the server closes the connection, or is silent after a last request that asks it to close. */
  const say = async (text: string) => {
    const socket = connect(portal.port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk));
    socket.write(text);
    await once(socket, 'close');
    return answer;
  };
  const last = 'GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';
  const answersIn = (text: string) => text.match(/HTTP\/1\.1 \d{3}/g);

  test.each([
    ['a length and chunks', 'Content-Length: 4\r\nTransfer-Encoding: chunked'],
    ['chunks that a proxy may not see', 'Transfer-Encoding: xchunked'],
    ['chunks with a space before the colon', 'Transfer-Encoding : chunked'],
    ['chunks on a folded line', 'Transfer-Encoding:\r\n chunked, x'],
    ['a length with a sign', 'Content-Length: +4'],
    ['a length in hex', 'Content-Length: 0x4'],
    ['a length and another length', 'Content-Length: 4, 5'],
    ['a line break alone in a header', 'X: a\nContent-Length: 4'],
    ['a carriage return alone in a header', 'X: a\rTransfer-Encoding: chunked'],
    ['NUL in a header', 'X: a\0b'],
  ])('%s hides no second request: nothing after it is answered', async (_, header) => {
    const answer = await say(`POST ${letter} HTTP/1.1\r\nHost: a\r\n${header}\r\n\r\n0\r\n\r\n${last}`);
    expect(answersIn(answer)).toEqual(['HTTP/1.1 400']);
  });

  test.each(['Fffffffffffffffff', '-1', '0x0', '1\n', ''])(
    'a chunk with the size "%s" hides none either',
    async (size) => {
      const answer = await say(
        `POST ${letter} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n${size}\r\n\r\n${last}`,
      );
      expect(answersIn(answer)?.at(-1)).toBe('HTTP/1.1 400');
      expect(answer).not.toContain('"ok"');
    },
  );

  test('a body that nobody asked for is not taken for the next request', async () => {
    const inner = 'GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n';
    const answer = await say(
      `GET /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: ${inner.length}\r\n\r\n${inner}${last}`,
    );
    expect(answersIn(answer)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200']);
  });

  test.each([
    ['is too long', `Content-Length: 20000`, letter, 413],
    ['is of no type we read', 'Content-Length: 4\r\nContent-Type: text/plain', letter, 415],
    ['another site sends', 'Content-Length: 4\r\nSec-Fetch-Site: cross-site', letter, 403],
    ['nobody takes', 'Content-Length: 4', '/healthz', 405],
    ['nobody takes', 'Content-Length: 4', '/nowhere', 404],
    ['is too long for the API', 'Content-Length: 20000', '/api/letters/safeguards/signatures', 413],
  ])('a body that %s is not called for', async (_, headers, path, status) => {
    const answer = await say(`POST ${path} HTTP/1.1\r\nHost: a\r\n${headers}\r\nExpect: 100-continue\r\n\r\n`);
    expect(answersIn(answer)).toEqual([`HTTP/1.1 ${status}`]);
  });

  test('a body that is read is called for', async () => {
    const body = 'name=Ana';
    const answer = await say(
      `POST ${letter} HTTP/1.1\r\nHost: a\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n${body}`,
    );
    expect(answersIn(answer)).toEqual(['HTTP/1.1 100', 'HTTP/1.1 422']);
  });

  test('a wish for another protocol is not granted', async () => {
    const upgrade =
      'GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Key: eA==\r\nSec-WebSocket-Version: 13\r\n\r\n';
    const h2c =
      'GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n';
    for (const wish of [upgrade, h2c]) expect(answersIn(await say(wish))).toEqual(['HTTP/1.1 200']);
    expect(await say('CONNECT 169.254.169.254:80 HTTP/1.1\r\nHost: a\r\n\r\n')).not.toContain('200');
    expect(answersIn(await say('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'))).toEqual(['HTTP/1.1 400']);
  });
});
