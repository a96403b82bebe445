import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authenticate } from 'mailauth';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startMailServer } from '#harness/mailServer.ts';
import { composeForTests, senderForTests } from '#server/mail/outbox/workerForTests.ts';
import type { Message } from '#server/mail/transport.ts';
import { mailForTests, signatureForTests } from '#signon/signatureForTests.ts';
import { type Dkim, openDkimKey, withDkim } from './dkim.ts';
import { smtpTransport } from './smtp.ts';

const { privateKey: key, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const dkim: Dkim = { key, selector: 'letters2026', domain: 'letter.example' };
const inDns = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;

/** What a receiver makes of a mail: somebody else's code, with the key from a name system that knows only ours. */
async function verdictOn(mail: string | Buffer) {
  const resolver = async (name: string, type: string) => {
    if (name === 'letters2026._domainkey.letter.example' && type === 'TXT') return [[inDns]];
    throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
  };
  const { dkim: found } = await authenticate(mail, {
    resolver,
    disableArc: true,
    disableDmarc: true,
    disableBimi: true,
    trustReceived: false,
  });
  return found.results.map(({ status }) => status.result);
}

describe('a mail that is signed', { timeout: 30_000 }, () => {
  let server: Awaited<ReturnType<typeof startMailServer>>;
  let transport: ReturnType<typeof smtpTransport>;
  beforeEach(async () => {
    server = await startMailServer();
    transport = smtpTransport({ url: server.url, ...senderForTests, dkim });
  });
  afterEach(async () => {
    transport.close();
    await server.close();
  });

  const arrived = async (given: Partial<Message> = {}, locale = 'en') => {
    const message = composeForTests({
      id: 'row',
      attempts: 0,
      mail: mailForTests(signatureForTests({ locale }), { to: 'ana@example.org' }),
    });
    expect(await transport.send({ ...message, ...given })).toBe('sent');
    return server.arrived.at(-1)?.raw ?? '';
  };

  test.each<[string, Partial<Message>, string]>([
    ['short', {}, 'en'],
    ['in right-to-left text', {}, 'ar'],
    [
      'with lines of every kind',
      { text: '.\n..\nFrom here  \n\t tab \n\n\n', html: `<p>${'é'.repeat(3000)}</p>` },
      'en',
    ],
    [
      'with a long subject',
      {
        subject:
          'A subject that is longer than a line of a mail can be, so that it is folded: Señor Ñandú, and on and on it goes',
      },
      'en',
    ],
  ])('%s is taken for ours after its way through a mail server', async (_, given, locale) => {
    expect(await verdictOn(await arrived(given, locale))).toEqual(['pass']);
  });

  test.each<[string, (mail: string) => string]>([
    ['in its body', (mail) => mail.replace('Press the button', 'Press another')],
    ['in its subject', (mail) => mail.replace('Subject: Confirm', 'Subject: Deny')],
    ['by a second sender', (mail) => `From: Mallory <mallory@evil.example>\r\n${mail}`],
    ['by a second subject', (mail) => mail.replace('Subject:', 'Subject: You won\r\nSubject:')],
    ['by an address to answer to', (mail) => mail.replace('Subject:', 'Reply-To: mallory@evil.example\r\nSubject:')],
    [
      'by a link to unsubscribe',
      (mail) => mail.replace('Subject:', 'List-Unsubscribe: <https://evil.example/>\r\nSubject:'),
    ],
  ])('and then changed %s is not', async (_, change) => {
    const mail = await arrived();
    expect(change(mail)).not.toBe(mail);
    expect(await verdictOn(change(mail))).not.toContain('pass');
  });

  test('and with news can be unsubscribed from by one press, which the signature covers', async () => {
    const unsubscribeUrl = `https://letter.example/api/unsubscribe/${'x'.repeat(150)}`;
    const mail = await arrived({ list: { letter: 'safeguards', unsubscribeUrl } });
    expect(mail).toMatch(/^List-ID: <safeguards\.letters\.letter\.example>\r\n/m);
    expect(mail).toMatch(/^List-Unsubscribe: <https:\/\/letter\.example\/api\/unsubscribe\/x{150}>\r\n/m);
    expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n/m);
    const named = /\bh=([^;]+);/.exec(mail)?.[1]?.replace(/\s/g, '').toLowerCase().split(':') ?? [];
    expect(named).toEqual(
      expect.arrayContaining([
        'from',
        'to',
        'subject',
        'date',
        'message-id',
        'auto-submitted',
        'list-id',
        'list-unsubscribe',
        'list-unsubscribe-post',
      ]),
    );
    expect(named.filter((name) => name === 'from')).toHaveLength(2);
    expect(await verdictOn(mail)).toEqual(['pass']);
    expect(await verdictOn(mail.replace('=One-Click', '=Two-Click'))).not.toContain('pass');
  });
});

test('a mail without a body is signed as well', async () => {
  const mail = Buffer.from('From: a@letter.example\r\nTo: b@example.org\r\nSubject: s\r\n\r\n');
  expect(await verdictOn(withDkim(mail, dkim, 1_800_000_000))).toEqual(['pass']);
});

test('a key that is too short, of another kind or no key stops the start with a sentence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dkim-'));
  const file = join(folder, 'key.pem');
  const pem = { type: 'pkcs8', format: 'pem' } as const;
  const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export(pem);
  for (const text of [
    short,
    generateKeyPairSync('ed25519').privateKey.export(pem),
    publicKey.export({ type: 'spki', format: 'pem' }),
    'no key',
    null,
  ]) {
    if (text === null) rmSync(file);
    else writeFileSync(file, text);
    expect(() => openDkimKey(file)).toThrow(
      'DKIM_KEY_FILE must name a readable file with an RSA private key of at least 2048 bits',
    );
  }
  writeFileSync(file, key.export(pem));
  expect(openDkimKey(file).equals(key)).toBe(true);
  rmSync(folder, { recursive: true });
});
