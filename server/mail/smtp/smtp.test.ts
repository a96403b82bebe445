import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refusal, startMailServer } from '#harness/mailServer.ts';
import { certificateForTests } from '#server/domains/certificateForTests.ts';
import { freshId } from '#server/keys/freshId.ts';
import { composeForTests, senderForTests } from '#server/mail/outbox/workerForTests.ts';
import { mailForTests, signatureForTests } from '#signon/signatureForTests.ts';
import { encryptionFor, smtpTransport } from './smtp.ts';

const messageIn = (locale: string) =>
  composeForTests({
    id: freshId(),
    attempts: 0,
    mail: mailForTests(signatureForTests({ locale }), { to: 'ana@example.org' }),
  });

describe('a mail server', { timeout: 30_000 }, () => {
  let server: Awaited<ReturnType<typeof startMailServer>>;
  let transport: ReturnType<typeof smtpTransport>;
  beforeEach(async () => {
    server = await startMailServer();
    transport = smtpTransport({ url: server.url, ...senderForTests });
  });
  afterEach(async () => {
    transport.close();
    await server.close();
  });

  test('gets one mail for one person, as text and as HTML, that no machine should answer', async () => {
    const message = messageIn('en');
    expect(await transport.send(message)).toBe('sent');
    const [mail] = server.arrived;
    expect(mail?.recipients).toEqual(['ana@example.org']);
    expect(mail?.from?.value).toEqual([{ name: 'Private & Protected', address: 'no-reply@letter.example' }]);
    expect(mail).toMatchObject({ subject: 'Confirm your signature', messageId: `<${message.id}@letter.example>` });
    expect(mail?.text?.trim()).toBe(message.text.trim());
    expect(mail?.html).toBe(message.html);
    expect(Object.fromEntries(mail?.headers ?? [])).toMatchObject({
      'auto-submitted': 'auto-generated',
      'content-language': 'en',
    });
    expect([...(mail?.headers.keys() ?? [])].toSorted()).toEqual(
      [
        'auto-submitted',
        'content-language',
        'content-type',
        'date',
        'from',
        'message-id',
        'mime-version',
        'subject',
        'to',
      ].toSorted(),
    );
    expect(mail?.attachments).toEqual([]);
  });

  test('is told a mailbox with a dot before its @ in quotes', async () => {
    expect(await transport.send({ ...messageIn('en'), to: 'anna.@docomo.ne.jp' })).toBe('sent');
    expect(server.arrived[0]?.recipients).toEqual(['"anna."@docomo.ne.jp']);
  });

  test('gets right-to-left text whole', async () => {
    const message = messageIn('ar');
    expect(await transport.send(message)).toBe('sent');
    expect(server.arrived[0]).toMatchObject({ subject: 'أكِّد توقيعك', html: message.html });
    expect(server.arrived[0]?.text).toContain('اضغط الزر هنا:');
  });

  test('that is away, or whose certificate does not hold, is told by the reason and not as any failure of a socket', async () => {
    const codeOf = async (url: string) => {
      const own = smtpTransport({ url, ...senderForTests });
      const result = await own.send(messageIn('en'));
      own.close();
      return typeof result === 'object' && 'temporary' in result ? result.temporary : result;
    };
    const secure = createServer(certificateForTests('localhost'), (socket) => socket.on('error', () => {}));
    secure.listen(0, '127.0.0.1');
    await once(secure, 'listening');
    const { port } = secure.address() as AddressInfo;
    expect(await codeOf(`smtps://localhost:${port}`)).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
    secure.close();
    await once(secure, 'close');
    expect(await codeOf(`smtps://localhost:${port}`)).toBe('ECONNREFUSED');
  });

  test('takes several mails over one connection', async () => {
    for (let count = 0; count < 5; count++) expect(await transport.send(messageIn('en'))).toBe('sent');
    expect(server.arrived).toHaveLength(5);
  });

  test.each([
    ['450 4.2.0 Greylisted', 'atRecipient', { temporary: '450 4.2.0', ofServer: false }],
    ['452 4.2.2 Mailbox full', 'atRecipient', { temporary: '452 4.2.2', ofServer: false }],
    ['452 4.3.1 System full', 'atRecipient', { temporary: '452 4.3.1', ofServer: true }],
    ['550 5.1.1 No such user', 'atRecipient', { permanent: '550 5.1.1', ofMailbox: true, isClear: true }],
    ['550 No such user', 'atRecipient', { permanent: '550', ofMailbox: true, isClear: false }],
    ['550 5.4.1 Access denied', 'atRecipient', { permanent: '550 5.4.1', ofMailbox: true, isClear: false }],
    ['552 5.2.2 Mailbox full', 'atRecipient', { permanent: '552 5.2.2', ofMailbox: true, isClear: true }],
    ['554 5.7.1 Relay access denied', 'atRecipient', { blocked: '554 5.7.1' }],
    ['550 5.7.26 Not authenticated', 'atEnd', { blocked: '550 5.7.26' }],
    ['550 5.1.8 Sender rejected', 'atRecipient', { blocked: '550 5.1.8' }],
    ['550 5.7.1 Sender not allowed', 'atSender', { temporary: '550 5.7.1', ofServer: true }],
    ['421 4.3.2 Closing', 'atSender', { temporary: '421 4.3.2', ofServer: true }],
    ['451 4.3.0 Try later', 'atEnd', { temporary: '451 4.3.0', ofServer: true }],
    ['554 5.6.0 Message refused', 'atEnd', { permanent: '554 5.6.0', ofMailbox: false, isClear: false }],
  ] as const)('that says "%s" %s has said %j', async (reply, when, result) => {
    server.behaviour[when] = () => refusal(reply);
    expect(await transport.send(messageIn('en'))).toEqual(result);
    delete server.behaviour[when];
    expect(await transport.send(messageIn('en'))).toBe('sent');
  });

  test('that does not let us in may do so later', async () => {
    server.behaviour.atLogin = () => refusal('535 5.7.8 Wrong password');
    const withPassword = smtpTransport({ url: server.url.replace('//', '//user:wrong@'), ...senderForTests });
    expect(await withPassword.send(messageIn('en'))).toEqual({ temporary: '535 5.7.8', ofServer: true });
    withPassword.close();
  });

  test('that hangs up before it says yes has not taken the mail; nothing is sent twice behind our back', async () => {
    let read = 0;
    server.behaviour.atEnd = () => (read++ === 0 ? 'hang-up' : null);
    expect(await transport.send(messageIn('en'))).toEqual({
      temporary: expect.stringMatching(/^E[A-Z]+$/),
      ofServer: true,
    });
    expect([read, server.arrived.length]).toEqual([1, 0]);
  });

  test('that is not there may be there later', async () => {
    await server.close();
    expect(await transport.send(messageIn('en'))).toEqual({
      temporary: expect.stringMatching(/^E[A-Z]+$/),
      ofServer: true,
    });
    server = await startMailServer({}, { port: server.port });
    expect(await transport.send(messageIn('en'))).toBe('sent');
  });

  test('that never answers is left alone when the attempt is given up', async () => {
    let begun: () => void = () => {};
    const reached = new Promise<void>((resolve) => (begun = resolve));
    server.behaviour.atEnd = () => new Promise(() => begun());
    const giveUp = new AbortController();
    const result = transport.send(messageIn('en'), giveUp.signal);
    await reached;
    giveUp.abort();
    expect(await result).toEqual({ temporary: 'EABORT', ofServer: true });
  });
});

describe('encryption on the way to the mail server', () => {
  test.each([
    ['smtp://mail.example', {}],
    ['smtp://user:password@mail.example:587', { requireTLS: true }],
    ['smtp://user:password@127.0.0.1:587', { ignoreTLS: true }],
    ['smtp://localhost:1025', { ignoreTLS: true }],
    ['smtp://[::1]:1025', { ignoreTLS: true }],
    ['smtps://user:password@mail.example', {}],
    ['smtp://user:password@relay.internal?ignoreTLS=true', {}],
  ])('for %s is %j', (url, options) => expect(encryptionFor(new URL(url))).toEqual(options));
});
