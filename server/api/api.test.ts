import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { solveForTests } from '#server/challenges/solveForTests.ts';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { confirmAt } from '#server/pages/linksForTests.ts';
import { crowdForTests } from '#server/pages/signing/crowdForTests.ts';
import { windowAt } from '#server/store/counting/windowAt.ts';
import { StoreBusy } from '#server/store/port.ts';
import { limits } from '#signon/limits.ts';

const counts = '/api/letters/safeguards';
const signatures = `${counts}/signatures`;
let portal: PortalForTests;

beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

const post = (body: unknown, type = 'application/json') =>
  portal.ask(signatures, {
    method: 'POST',
    headers: { 'content-type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('The counts of a letter', () => {
  test('are given to every site', async () => {
    const { status, headers, body } = await portal.ask(counts);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({
      slug: 'safeguards',
      count: 0,
      organisations: 0,
      goal: 10,
      countries: 0,
      asOf: '2026-11-22T12:30:00.000Z',
      state: 'open',
    });
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=5',
      'cross-origin-resource-policy': 'cross-origin',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    });
  });

  test('are not sent again while they are the same, even when they were read anew', async () => {
    const { etag } = (await portal.ask(counts)).headers;
    portal.clock.now += 60_000;
    expect((await portal.ask(counts, { headers: { 'if-none-match': String(etag) } })).status).toBe(304);
    await post(goodForm());
    const [mail] = await portal.mails();
    await confirmAt(portal, `/en/letters/safeguards/confirm/${mail?.secret}`);
    expect((await portal.ask(counts, { headers: { 'if-none-match': String(etag) } })).status).toBe(200);
  });

  test('are asked of the store once a second, however many read', async () => {
    let asked = 0;
    await portal.close();
    portal = await openPortalForTests({
      wrap: (store) => ({
        ...store,
        published: (letter, now) => {
          asked += 1;
          return store.published(letter, now);
        },
      }),
    });
    const readers = () =>
      Promise.all(
        Array.from({ length: 100 }, (_, number) => portal.ask(number % 2 ? counts : '/en/letters/safeguards')),
      );
    await readers();
    await readers();
    expect(asked).toBe(1);
    portal.clock.now += 1000;
    await readers();
    expect(asked).toBe(2);
  });

  test.each([
    '/api/letters/nothing',
    '/api/letters/constructor',
    '/api/letters/__proto__',
    '/api/nothing',
    '/api',
    '/api/',
  ])('of %s are not found', async (path) => {
    const { status, headers, body } = await portal.ask(path);
    expect(status).toBe(404);
    if (path === '/api') return;
    expect(headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(body)).toEqual({ type: 'about:blank', title: 'Not Found', status: 404 });
  });

  test('are not written', async () => {
    const { status, headers } = await portal.ask(counts, { method: 'POST' });
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD, OPTIONS');
  });
});

describe('A signature sent as JSON', () => {
  test('is accepted, and asked to be confirmed in its language', async () => {
    const { status, headers, body } = await post({
      ...goodForm(),
      consent: true,
      updates: true,
      locale: 'ar',
      organisation: null,
    });
    expect(status).toBe(202);
    expect(JSON.parse(body)).toEqual({ status: 'accepted' });
    expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'no-store' });
    const [mail] = await portal.mails();
    expect(mail).toMatchObject({ template: 'confirm', to: 'ana@example.org', locale: 'ar' });
    expect((await portal.store.link(portal.world.keys.hashToken(mail?.secret ?? '')))?.signature).toMatchObject({
      updates: true,
      state: 'pending',
    });
    expect(portal.nudges.count).toBe(1);
  });

  test('in a language we do not speak gets its mail in the first', async () => {
    await post({ ...goodForm(), locale: '../mail' });
    expect(await portal.mails()).toMatchObject([{ locale: 'en' }]);
  });

  test('is told every problem by a code for its field', async () => {
    const { status, headers, body } = await post({ name: 'Ana', email: 'nobody', consent: false, country: 'ES' });
    expect(status).toBe(422);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(body)).toEqual({
      type: 'about:blank',
      title: 'Unprocessable Entity',
      status: 422,
      errors: [
        { field: 'email', code: 'malformed' },
        { field: 'display', code: 'missing' },
        { field: 'consent', code: 'missing' },
      ],
    });
  });

  test.each([
    ['text', 400, 'no', undefined],
    ['a list', 400, [], undefined],
    ['null', 400, 'null', undefined],
    ['half an object', 400, '{', undefined],
    ['a number in a field', 400, { ...goodForm(), name: 1 }, undefined],
    ['a list in a field', 400, { ...goodForm(), email: ['ana@example.org'] }, undefined],
    ['an object in a field', 400, { ...goodForm(), name: { toString: 'x' } }, undefined],
    ['NUL', 400, { ...goodForm(), name: 'a\0b' }, undefined],
    ['a form', 415, 'name=a', 'application/x-www-form-urlencoded'],
    ['text that says it is text', 415, '{}', 'text/plain'],
    ['too much', 413, { name: 'x'.repeat(17_000) }, undefined],
  ])('that is %s is refused with %i', async (_, expected, body, type) => {
    const { status, headers } = await post(body, type);
    expect(status).toBe(expected);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  test('can name no field of ours', async () => {
    const { status } = await post(
      `{"__proto__":{"consent":"yes"},"constructor":1,"state":"confirmed",${JSON.stringify(goodForm()).slice(1)}`,
    );
    expect(status).toBe(202);
    const { status: without } = await post(`{"__proto__":${JSON.stringify(goodForm())}}`);
    expect(without).toBe(422);
  });

  test('is given a challenge when its network signs a great deal, and signs with the answer', async () => {
    await crowdForTests(portal);
    const { status, headers, body } = await post(goodForm());
    expect(status).toBe(429);
    expect(headers['content-type']).toBe('application/problem+json');
    const { challenge, ...problem } = JSON.parse(body);
    expect(problem).toEqual({
      type: 'about:blank',
      title: 'Too Many Requests',
      status: 429,
      code: 'step-up',
      patienceMinutes: 15,
    });
    expect(await portal.mails()).toEqual([]);
    const answered = await post({ ...goodForm(), proof: await solveForTests(challenge) });
    expect([answered.status, JSON.parse(answered.body)]).toEqual([202, { status: 'accepted' }]);
    expect(await portal.mails()).toMatchObject([{ to: 'ana@example.org' }]);
  });

  test('may rather wait for its mail', async () => {
    await crowdForTests(portal);
    const { status, body } = await post({ ...goodForm(), patience: true });
    expect([status, JSON.parse(body)]).toEqual([202, { status: 'accepted', mailDelay: 900 }]);
  });

  test('is told when to come again when no more mails can wait', async () => {
    await crowdForTests(portal);
    const day = windowAt(portal.clock.now, limits.dayWindow);
    await portal.store.transact((tx) => tx.count('patient/all', day, limits.patientAtMost));
    const { status, headers, body } = await post({ ...goodForm(), patience: true });
    expect([status, headers['retry-after']]).toEqual([503, '600']);
    expect(JSON.parse(body)).toMatchObject({ status: 503, code: 'queue-full', retryMinutes: 10 });
  });

  test('is told by how much mails are late, whatever holds them up', async () => {
    await post({ ...goodForm(), email: 'first@example.org' });
    portal.clock.now += 30 * 60_000;
    expect(JSON.parse((await post(goodForm())).body)).toEqual({ status: 'accepted', mailDelay: 1800 });
  });

  test('has to come again when the store is busy', async () => {
    await portal.close();
    portal = await openPortalForTests({
      wrap: (store) => ({ ...store, transact: () => Promise.reject(new StoreBusy()) }),
    });
    const busy = await post(goodForm());
    expect(busy.status).toBe(503);
    expect(busy.headers['retry-after']).toBe('60');
    expect(JSON.parse(busy.body)).toMatchObject({ status: 503 });
  });

  test('may be sent by the script of any site', async () => {
    const preflight = {
      origin: 'https://ngo.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    };
    const { status, headers } = await portal.ask(signatures, { method: 'OPTIONS', headers: preflight });
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      allow: 'POST, OPTIONS',
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': 'Content-Type',
      'access-control-max-age': '86400',
    });
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    expect((await portal.ask(signatures)).status).toBe(405);
    expect((await portal.ask('/api/letters/nothing/signatures', { method: 'POST' })).status).toBe(404);
  });
});

test('The health of the process and of its store are told apart', async () => {
  expect((await portal.ask('/healthz')).status).toBe(200);
  expect((await portal.ask('/readyz')).status).toBe(200);
  await portal.close();
  portal = await openPortalForTests({ wrap: (store) => ({ ...store, ping: () => Promise.reject(new Error('gone')) }) });
  expect((await portal.ask('/healthz')).status).toBe(200);
  const ready = await portal.ask('/readyz');
  expect(ready.status).toBe(503);
  expect(ready.headers['cache-control']).toBe('no-store');
});
