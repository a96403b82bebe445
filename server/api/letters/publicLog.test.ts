import { createPublicKey, verify } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { leafHash } from '#ledger/hash.ts';
import { writeHead } from '#ledger/head.ts';
import { plainRoot } from '#ledger/treeForTests.ts';
import { verifyConsistency, verifyInclusion } from '#ledger/verify.ts';
import { openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { sha256 } from '#server/keys/sha256.ts';
import { sequenceAll } from '#server/ledger/sequencer.ts';
import type { Signature } from '#signon/signature.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';

const api = '/api/letters/safeguards';
let portal: PortalForTests;
beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

const confirm = async (given: Partial<Signature> = {}) => {
  const save = signatureForTests({ state: 'confirmed', confirmedAt: portal.clock.now, ...given });
  await portal.store.transact((tx) => tx.write({ save }, portal.clock.now));
  return save;
};
/** Orders what waits, and lets a second pass so that everybody sees it. */
const order = async () => {
  await sequenceAll(portal.store.ledger);
  portal.clock.now += 1000;
};
const get = async (path: string) => {
  const reply = await portal.ask(`${api}${path}`);
  expect(reply.status).toBe(200);
  return reply;
};
const json = async (path: string) => JSON.parse((await get(path)).body);
const bytes = (hex: string) => Buffer.from(hex, 'hex');

describe('The public log', () => {
  test('has a signed head that anybody can check against its lines', async () => {
    for (const kind of ['person', 'organisation', 'person'] as const)
      await confirm({ kind, ...(kind === 'organisation' && { verification: { by: 'dns', at: portal.clock.now } }) });
    await order();
    const { head, signature, key } = await json('/log/head');
    const lines = (await get('/log')).body.split('\n').slice(0, -1);
    expect(head).toEqual({
      v: 1,
      letter: 'safeguards',
      size: 3,
      root: plainRoot(lines).toString('hex'),
      people: 2,
      organisations: 1,
      at: '2026-11-22T12:30:00Z',
    });
    const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
    expect(verify(null, Buffer.from(writeHead(head)), publicKey, Buffer.from(signature, 'base64'))).toBe(true);
    expect(
      verify(null, Buffer.from(writeHead({ ...head, people: 3 })), publicKey, Buffer.from(signature, 'base64')),
    ).toBe(false);
  });

  test('is signed anew in each minute, and within it stays the same', async () => {
    const first = (await get('/log/head')).body;
    portal.clock.now += 29_000;
    expect((await get('/log/head')).body).toBe(first);
    portal.clock.now += 31_000;
    expect(JSON.parse((await get('/log/head')).body).head.at).toBe('2026-11-22T12:31:00Z');
  });

  test('holds no name, address, exact time or id of anybody', async () => {
    const { id, mailbox } = await confirm({ name: 'Wanjiku Private', email: 'wanjiku@private.example' });
    await order();
    const everything = (
      await Promise.all(['/log', '/log/head', '/log/proof?index=0', '/history', '/history.csv'].map(get))
    )
      .map(({ body }) => body)
      .join();
    const { nonce } = (await portal.store.ledger.entryOf(id)) ?? { nonce: '?' };
    for (const secret of ['Wanjiku', 'private.example', id, mailbox, nonce, '12:30:00.', String(portal.clock.now)])
      expect(everything).not.toContain(secret);
  });

  test('is read page by page; a full page never changes and may be kept for ever', async () => {
    await portal.store.transact(async (tx) => {
      for (let made = 0; made < 1003; made++)
        await tx.write({ save: signatureForTests({ state: 'confirmed', confirmedAt: 5 }) }, 5);
    });
    await order();
    const [first, second] = [await get('/log'), await get('/log?from=1000')];
    expect([first, second].map(({ body }) => body.split('\n').length - 1)).toEqual([1000, 3]);
    expect([first, second].map(({ headers }) => headers['cache-control'])).toEqual([
      'public, max-age=31536000, immutable',
      'public, no-cache',
    ]);
    expect(first.headers).toMatchObject({
      'content-type': 'application/x-ndjson; charset=utf-8',
      'access-control-allow-origin': '*',
    });
    expect((await get('/log?from=998')).body).toBe(`${first.body.split('\n').slice(998).join('\n')}`);
    expect((await get('/log?from=2000')).body).toBe('');
  });

  test('proves an entry, and that it has only grown', async () => {
    for (let made = 0; made < 3; made++) await confirm();
    await order();
    const early = (await json('/log/head')).head;
    for (let made = 0; made < 4; made++) await confirm();
    await order();
    const { size, root } = (await json('/log/head')).head;
    const { leaf, proof } = await json('/log/proof?index=2');
    expect(
      verifyInclusion(sha256, {
        leaf: leafHash(sha256, leaf),
        index: 2,
        size,
        proof: proof.map(bytes),
        root: bytes(root),
      }),
    ).toBe(true);
    const old = await get(`/log/proof?index=2&size=3`);
    expect(old.headers['cache-control']).toContain('immutable');
    const grown = await json('/log/consistency?from=3&to=7');
    const claim = {
      first: 3,
      firstRoot: bytes(early.root),
      second: 7,
      secondRoot: bytes(root),
      proof: grown.proof.map(bytes),
    };
    expect(verifyConsistency(sha256, claim)).toBe(true);
  });

  test.each([
    '/log?from=x',
    '/log?from=-1',
    '/log?from=1e3',
    '/log/proof',
    '/log/proof?index=0',
    '/log/proof?index=0&size=9',
    '/log/consistency?from=0',
    '/log/consistency?from=2&to=1',
  ])('does not answer what has no answer: %s', async (path) => {
    const { status, headers } = await portal.ask(`${api}${path}`);
    expect([status, headers['content-type']]).toEqual([400, 'application/problem+json']);
  });

  test.each(['log', 'log/head', 'log/proof', 'log/consistency', 'history', 'history.csv'])(
    'of an unknown letter is not found, and is only looked at: %s',
    async (name) => {
      expect((await portal.ask(`/api/letters/nothing/${name}`)).status).toBe(404);
      expect((await portal.ask(`${api}/${name}`, { method: 'POST' })).status).toBe(405);
    },
  );
});

describe('The history', () => {
  test('tells each hour, and countries from which few have signed only together', async () => {
    for (let made = 0; made < 6; made++) await confirm({ country: 'KE' });
    for (const country of ['PE', 'JP', 'ES', 'FR', 'TV'])
      await confirm({ country, kind: 'organisation', verification: { by: 'hand', at: portal.clock.now + 3_600_000 } });
    const leaving = await confirm();
    await portal.store.transact((tx) => tx.write({ remove: leaving }, portal.clock.now));
    await order();
    expect(await json('/history')).toEqual({
      letter: 'safeguards',
      size: 13,
      hours: [
        {
          hour: '2026-11-22T12:00:00Z',
          people: 7,
          organisations: 0,
          peopleRemoved: 1,
          organisationsRemoved: 0,
          signatures: 6,
        },
        {
          hour: '2026-11-22T13:00:00Z',
          people: 0,
          organisations: 5,
          peopleRemoved: 0,
          organisationsRemoved: 0,
          signatures: 11,
        },
      ],
      countries: {
        asOf: expect.any(String),
        signatures: 11,
        byCountry: [{ country: 'KE', signatures: 6 }],
        elsewhere: 5,
      },
    });
    const table = await get('/history.csv');
    expect(table.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(table.body).toBe(
      'hour,people,organisations,peopleRemoved,organisationsRemoved,signatures\r\n2026-11-22T12:00:00Z,7,0,1,0,6\r\n2026-11-22T13:00:00Z,0,5,0,0,11\r\n',
    );
  });

  test('goes on from where it was', async () => {
    await confirm();
    await order();
    await get('/history');
    await confirm();
    await order();
    expect((await json('/history')).hours).toMatchObject([{ people: 2, signatures: 2 }]);
  });
});
