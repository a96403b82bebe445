import { createHash, createPublicKey, verify } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { sequenceAll } from '#server/ledger/sequencer.ts';
import { closed, signAndConfirm } from '#server/pages/linksForTests.ts';
import { filledIn, shownOn } from '#server/site/siteForTests.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';

const record = '/en/letters/safeguards/record';
let portal: PortalForTests;
beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

const order = async () => {
  await sequenceAll(portal.store.ledger);
  portal.clock.now += 1000;
};
const sha256 = (...parts: (string | Buffer)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** Follows a proof as RFC 9162, 2.1.3.2 writes it down, without the code of ledger/. */
function rootFrom(leaf: string, index: number, size: number, proof: string[]): string {
  let [at, last, hash] = [index, size - 1, sha256(Buffer.of(0), leaf)];
  for (const beside of proof.map((hex) => Buffer.from(hex, 'hex'))) {
    if (at % 2 === 1 || at === last) {
      hash = sha256(Buffer.of(1), beside, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at >> 1, last >> 1];
    } else hash = sha256(Buffer.of(1), hash, beside);
    [at, last] = [at >> 1, last >> 1];
  }
  return hash.toString('hex');
}

test('A signer gets a receipt once the line is in the log, and it proves without our code that the line is hers and is counted', async () => {
  const link = await signAndConfirm(portal);
  const soon = await portal.ask(`${link}?download=receipt`);
  expect(soon.headers['content-type']).toContain('text/html');
  expect(shownOn(soon.body)).toContain('receipt:soon');
  for (let made = 0; made < 12; made++)
    await portal.store.transact((tx) =>
      tx.write({ save: signatureForTests({ state: 'confirmed', confirmedAt: portal.clock.now }) }, portal.clock.now),
    );
  await order();
  expect(shownOn((await portal.ask(link)).body)).toContain('receipt:ready');

  const { status, headers, body } = await portal.ask(`${link}?download=receipt`);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    ...closed,
    'content-disposition': 'attachment; filename="safeguards-receipt.json"',
    'cross-origin-resource-policy': 'same-origin',
  });
  const { about, letter, index, leaf, nonce, proof, head, signature, key } = JSON.parse(body);
  expect(about).toBe(`https://letter.example${record}`);
  expect(JSON.parse(leaf).commitment).toBe(
    sha256(`private-and-protected/commitment/1\n${letter}\n${nonce}\n`).toString('hex'),
  );
  expect(rootFrom(leaf, index, head.size, proof)).toBe(head.root);
  const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
  expect(verify(null, Buffer.from(JSON.stringify(head)), publicKey, Buffer.from(signature, 'base64'))).toBe(true);
  expect(body).not.toMatch(/Ana|example\.org/);
});

test('A receipt is given through the link of its owner only, and no more when the signature was taken back', async () => {
  const link = await signAndConfirm(portal);
  await order();
  const { status, body } = await portal.ask(`/en/letters/safeguards/signature/${'x'.repeat(43)}?download=receipt`);
  expect([status, shownOn(body)]).toEqual([404, ['unknown']]);
  await portal.post(link, { do: 'withdraw' });
  expect((await portal.ask(`${link}?download=receipt`)).status).toBe(404);
});

test('The page on the record says what the log says now, and is kept until that changes', async () => {
  const empty = await portal.ask(record);
  expect(shownOn(empty.body)).toEqual(['log:empty']);
  await signAndConfirm(portal);
  await order();
  const { body, headers } = await portal.ask(record);
  const { head, key } = JSON.parse((await portal.ask('/api/letters/safeguards/log/head')).body);
  expect(shownOn(body)).toEqual(['log:lines']);
  expect(filledIn(body)).toMatchObject({
    count: '1',
    'log.size': '1',
    'log.people': '1',
    'log.organisations': '0',
    'log.root': head.root,
    'log.at': head.at,
  });
  expect(filledIn(body)['log.key']).toBe(key);
  expect((await portal.ask(record, { headers: { 'if-none-match': String(headers.etag) } })).status).toBe(304);
  expect(headers).not.toHaveProperty('x-robots-tag');
});
