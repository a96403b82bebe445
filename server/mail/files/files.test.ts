import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { composeForTests, senderForTests } from '#server/mail/outbox/workerForTests.ts';
import { spellingOf } from '#signon/form/mailbox.ts';
import { mailForTests, signatureForTests } from '#signon/signatureForTests.ts';
import { eraseFilesTo, filesTransport } from './files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('without a mail server each mail is a file that a mail program opens, for the owner of the data only', async () => {
  const outbox = join(folder, 'data', 'outbox');
  const transport = filesTransport({ folder: outbox, now: () => Date.UTC(2026, 10, 22, 12, 30), ...senderForTests });
  const message = composeForTests({
    id: 'row-1',
    attempts: 0,
    mail: mailForTests(signatureForTests({ locale: 'ar' }), { to: 'salma@example.org' }),
  });
  expect(await transport.send(message)).toBe('sent');
  expect(await transport.send({ ...message, id: 'row-2' })).toBe('sent');
  transport.close();

  const names = readdirSync(outbox).toSorted();
  expect(names).toEqual(['2026-11-22T12-30-00-000Z-row-1.eml', '2026-11-22T12-30-00-000Z-row-2.eml']);
  expect(statSync(outbox).mode & 0o777).toBe(0o700);
  for (const name of names) expect(statSync(join(outbox, name)).mode & 0o777).toBe(0o600);
  const mail = await simpleParser(readFileSync(join(outbox, names[0] ?? '')));
  expect(mail).toMatchObject({ subject: 'أكِّد توقيعك', html: message.html, messageId: '<row-1@letter.example>' });
  expect(mail.text?.trim()).toBe(message.text.trim());
  expect(mail.to).toMatchObject({ value: [{ address: 'salma@example.org' }] });
});

test('the mails of a person are found by the address they were sent to, also by one that is written in quotes', async () => {
  const transport = filesTransport({ folder, ...senderForTests });
  const addresses = ['anna..@docomo.ne.jp', 'anna@münchen.example', `${'a'.repeat(64)}@${'b.'.repeat(60)}example`];
  for (const [number, to] of [...addresses, 'other@example.org'].entries()) {
    const message = composeForTests({
      id: `row-${number}`,
      attempts: 0,
      mail: mailForTests(signatureForTests(), { to }),
    });
    expect(await transport.send(message)).toBe('sent');
  }
  for (const address of addresses)
    expect(await eraseFilesTo(folder, (to) => spellingOf(to) === spellingOf(address)), address).toBe(1);
  expect(readdirSync(folder)).toHaveLength(1);
});

test('a folder that cannot be written is an error, so that the mail is tried again', async () => {
  const transport = filesTransport({ folder: '/dev/null/outbox', ...senderForTests });
  const message = composeForTests({ id: 'row-1', attempts: 0, mail: mailForTests(signatureForTests()) });
  await expect(transport.send(message)).rejects.toThrow(/ENOTDIR/);
});
