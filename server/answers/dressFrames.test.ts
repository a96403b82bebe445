import { afterAll, beforeAll, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';

let portal: PortalForTests;
beforeAll(async () => {
  portal = await openPortalForTests();
});
afterAll(() => portal.close());

const frame = '/embed/en/positions/ncmec';
const form = '/embed/en/letters/safeguards';
const classesOn = (body: string) => /<html[^>]* class="([^"]*)"/.exec(body)?.[1];

test.each([
  ['', 'embedded'],
  ['?theme=dark', 'embedded dark'],
  ['?theme=light&size=compact&colour=red', 'embedded light compact in-red'],
  ['?theme=auto&size=full&colour=lamp', 'embedded'],
  ['?theme=%22onload%3D&colour=constructor&size=', 'embedded'],
  ['?lang=ar&theme=dark&utm_source=x', 'embedded dark'],
])('a frame asked for with %j has the classes %j', async (query, classes) => {
  for (const path of [frame, `${form}/count`, `${form}/organisations`, form]) {
    const { status, body, headers } = await portal.ask(path + query);
    expect([status, classesOn(body)], path).toEqual([200, classes]);
    expect(headers['content-security-policy']).toContain('frame-ancestors *');
  }
});

test('a look is kept by its own ETag, and compressed', async () => {
  const plain = await portal.ask(frame);
  const dark = await portal.ask(`${frame}?theme=dark`);
  expect(dark.headers.etag).not.toBe(plain.headers.etag);
  expect(dark.headers['cache-control']).toBe(plain.headers['cache-control']);
  const again = { 'if-none-match': dark.headers.etag ?? '' };
  expect((await portal.ask(`${frame}?theme=dark`, { headers: again })).status).toBe(304);
  expect((await portal.ask(frame, { headers: again })).status).toBe(200);
  const small = await portal.ask(`${frame}?theme=dark`, { headers: { 'accept-encoding': 'br' } });
  expect([small.headers['content-encoding'], small.headers.vary]).toEqual(['br', 'Accept-Encoding']);
  const head = await portal.ask(`${frame}?theme=dark`, { method: 'HEAD' });
  expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', dark.headers['content-length']]);
});

test('a signer stays in the look of the frame: through mistakes, to the page after signing, and where nothing is', async () => {
  const wrong = await portal.post(`${form}?theme=dark`, { ...goodForm(), email: 'x' });
  expect([wrong.status, classesOn(wrong.body)]).toEqual([422, 'embedded dark']);
  expect(wrong.headers['content-length']).toBe(String(wrong.bytes.length));
  const signed = await portal.post(`${form}?theme=dark&size=compact`, goodForm());
  expect(signed.status).toBe(303);
  expect(signed.headers.location).toMatch(
    /^\/embed\/en\/letters\/safeguards\/sent\?ticket=.+&theme=dark&size=compact$/,
  );
  expect(classesOn((await portal.ask(signed.headers.location ?? '')).body)).toBe('embedded dark compact');
  const nowhere = await portal.ask('/embed/en/nowhere?theme=dark');
  expect([nowhere.status, classesOn(nowhere.body)]).toEqual([404, 'embedded dark']);
});

test('a page of ours has no look', async () => {
  const plain = await portal.ask('/en/positions/ncmec');
  expect((await portal.ask('/en/positions/ncmec?theme=dark')).body).toBe(plain.body);
});

test.each([
  ['2', 'embedded outdated'],
  ['3', 'embedded'],
  ['4', 'embedded'],
  ['2"x', 'embedded'],
  ['', 'embedded'],
])('a frame that shows edition 3, asked for with edition %j, has the classes %j', async (version, classes) => {
  expect(classesOn((await portal.ask(`${frame}?version=${encodeURIComponent(version)}`)).body)).toBe(classes);
});
