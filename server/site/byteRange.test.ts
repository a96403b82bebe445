import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { picture } from './siteForTests.ts';

let portal: PortalForTests;

beforeAll(async () => {
  portal = await openPortalForTests();
});
afterAll(() => portal.close());

describe('A part of a picture', () => {
  test.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=3-1', 200, '0123456789', undefined],
    ['bytes=0-1,3-4', 200, '0123456789', undefined],
    ['bytes=-', 200, '0123456789', undefined],
    ['lines=0-1', 200, '0123456789', undefined],
  ])('%s is answered by %i', async (range, status, body, contentRange) => {
    const reply = await portal.ask('/picture.png', { headers: { range } });
    expect(reply.status).toBe(status);
    expect(reply.body).toBe(body);
    expect(reply.headers['content-range']).toBe(contentRange);
    expect(reply.headers['content-length']).toBe(String(body.length));
    expect(reply.headers['content-type']).toBe('image/png');
  });

  test('is the whole when the picture is another by now', async () => {
    const { headers } = await portal.ask('/picture.png');
    expect(headers['accept-ranges']).toBe('bytes');
    const same = await portal.ask('/picture.png', {
      headers: { range: 'bytes=0-0', 'if-range': String(headers.etag) },
    });
    expect(same.status).toBe(206);
    const other = await portal.ask('/picture.png', { headers: { range: 'bytes=0-0', 'if-range': '"other"' } });
    expect(other.bytes).toEqual(picture);
  });

  test('is not cut out of pages', async () => {
    const { status, headers } = await portal.ask('/en/faq', { headers: { range: 'bytes=0-3' } });
    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('accept-ranges');
  });
});
