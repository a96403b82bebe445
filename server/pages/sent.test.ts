import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests, type Reply } from '#server/http/portalForTests.ts';
import { confirmTyped } from '#server/letters/confirming/confirmByCode.ts';
import { filledIn, shownOn } from '#server/site/siteForTests.ts';
import { StoreBusy } from '#server/store/port.ts';
import { limits } from '#signon/limits.ts';
import { askToConfirm, confirmAt, countNow, letter } from './linksForTests.ts';

const email = 'ana@example.org';
const sent = `${letter}/sent`;
let portal: PortalForTests;

beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

/** Signs, and takes the code out of the mail. */
async function codeFor(form = goodForm()): Promise<string> {
  await portal.post(letter, form);
  return (await portal.mails()).at(-1)?.code ?? '';
}
const type = (code: string, address = email, path = sent) => portal.post(path, { do: 'confirm', email: address, code });
const resend = (address = email) => portal.post(sent, { do: 'resend', email: address });
const comparable = ({ status, headers: { date: _, ...headers }, body }: Reply) => ({ status, headers, body });
const wrong = (code: string) => String((Number(code) + 1) % 1e9).padStart(9, '0');

test('The page after signing says to look in the mailbox, is the same for everybody and may be kept', async () => {
  const { status, headers, body } = await portal.ask(sent);
  expect([status, headers['cache-control'], headers['set-cookie']]).toEqual([
    200,
    'public, max-age=0, must-revalidate',
    undefined,
  ]);
  expect(shownOn(body)).toEqual(['waiting']);
  expect(filledIn(body)).toMatchObject({ count: '0', goal: '10' });
});

test.each([sent, '/embed/ar/letters/safeguards/sent'])(
  'The code of the mail confirms at %s, and count and mail follow',
  async (path) => {
    const code = await codeFor();
    const { status, headers, body } = await type(` ${code.slice(0, 3)} ${code.slice(3)}`, 'ANA@Example.org', path);
    expect([status, headers['cache-control'], headers['x-robots-tag']]).toEqual([200, 'no-store', 'noindex']);
    expect(shownOn(body)).toEqual(['confirmed']);
    expect(filledIn(body).count).toBe('1');
    expect(await countNow(portal)).toBe(1);
    expect(await portal.mails()).toMatchObject([{ template: 'signed' }]);
  },
);

test('The right code typed twice, or at once fifty times, confirms once and mails once', async () => {
  const code = await codeFor();
  const typed = { letter: 'safeguards', email, code, address: '192.0.2.1' };
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => confirmTyped(portal.services, typed)));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['confirmed', ...Array(49).fill('already')]);
  expect(shownOn((await type(code)).body)).toEqual(['confirmed']);
  expect(await portal.mails()).toHaveLength(1);
});

test('After five wrong codes the right one does not work either, until the mail is sent again', async () => {
  const code = await codeFor();
  for (let number = 0; number < limits.triesPerCode; number += 1) expect((await type(wrong(code))).status).toBe(422);
  expect((await type(code)).status).toBe(422);
  expect(await countNow(portal)).toBe(0);
  await resend();
  const [mail] = await portal.mails();
  expect((await type(code)).status).toBe(422);
  expect(shownOn((await type(mail?.code ?? '')).body)).toEqual(['confirmed']);
});

test('To a stranger a wrong code, an old one, too many, a confirmed mailbox and one that never signed are the same', async () => {
  const code = await codeFor();
  await codeFor(goodForm('Ben', 'ben@example.org'));
  const done = await codeFor(goodForm('Cem', 'cem@example.org'));
  await type(done, 'cem@example.org');
  const refusals = [
    await type(wrong(code)),
    await type(wrong(done), 'cem@example.org'),
    await type(code, 'nobody@example.org'),
    await type(code, 'ben@example.org'),
  ];
  for (let number = 0; number < limits.triesPerCode; number += 1) await type(wrong(code));
  refusals.push(await type(code));
  portal.clock.now += limits.confirmWithin;
  refusals.push(await type(code));
  const withoutAddress = refusals
    .map(comparable)
    .map(({ body, ...rest }) => ({ ...rest, body: body.replace(/[a-z]+@example\.org/, '') }));
  for (const refusal of withoutAddress)
    expect(refusal).toEqual({
      ...withoutAddress[0],
      headers: { ...withoutAddress[0]?.headers, 'content-length': refusal.headers['content-length'] },
    });
  expect(shownOn(refusals[0]?.body ?? '')).toEqual(['waiting', 'code:refused']);
});

test('A mailbox that never signed wears out as any other: a code mailed to it later starts anew', async () => {
  for (let number = 0; number < limits.triesPerCode; number += 1) await type('123456789');
  const code = await codeFor();
  expect(shownOn((await type(code)).body)).toEqual(['confirmed']);
});

test('The code of one mailbox or letter is none for another', async () => {
  const code = await codeFor();
  await codeFor(goodForm('Ben', 'ben@example.org'));
  expect((await type(code, 'ben@example.org')).status).toBe(422);
  const other = await confirmTyped(portal.services, { letter: 'another', email, code, address: '192.0.2.1' });
  expect(other.outcome).toBe('refused');
});

test('When too many wrong codes were typed everywhere none works for the hour, and the link does', async () => {
  const link = await askToConfirm(portal);
  const code = await codeFor(goodForm('Ben', 'ben@example.org'));
  const window = portal.clock.now - (portal.clock.now % limits.networkWindow);
  await portal.store.transact(async (tx) => {
    for (let number = 0; number < limits.wrongCodesInAll; number += 1)
      await tx.count('codes/wrong', { start: window, end: window + limits.networkWindow });
  });
  expect((await type(code, 'ben@example.org')).status).toBe(422);
  expect((await confirmAt(portal, link)).status).toBe(303);
  portal.clock.now += limits.networkWindow;
  expect(shownOn((await type(code, 'ben@example.org')).body)).toEqual(['confirmed']);
});

test('A network that types too many codes is asked to wait, and may sign all the same', async () => {
  const code = await codeFor();
  const network = `codes/${portal.services.keys.networkHash('127.0.0.1')}`;
  const window = portal.clock.now - (portal.clock.now % limits.networkWindow);
  await portal.store.transact(async (tx) => {
    for (let number = 0; number < limits.codesPerNetwork; number += 1)
      await tx.count(network, { start: window, end: window + limits.networkWindow });
  });
  const { status, headers, body } = await type(code);
  expect([status, headers['retry-after'], shownOn(body)]).toEqual([
    429,
    '1800',
    ['waiting', 'form:too-many-from-network'],
  ]);
  expect(filledIn(body)).toMatchObject({ retryMinutes: '30', 'value.email': email });
  expect((await portal.post(letter, goodForm('Ben', 'ben@example.org'))).status).toBe(303);
});

describe('The mail sent again', () => {
  test('has a new link and code, the old ones work no longer, and the old page says why', async () => {
    const old = await askToConfirm(portal);
    const { status, body } = await resend();
    expect([status, shownOn(body), filledIn(body)['value.email']]).toEqual([200, ['waiting', 'resent'], email]);
    const [mail] = await portal.mails();
    expect(mail).toMatchObject({ template: 'confirm', to: email });
    for (const method of ['GET', 'POST']) {
      const reply = await portal.ask(old, { method });
      expect([reply.status, shownOn(reply.body)]).toEqual([410, ['superseded']]);
    }
    expect((await confirmAt(portal, `${letter}/confirm/${mail?.secret}`)).status).toBe(303);
    expect(shownOn((await portal.ask(old)).body)).toEqual(['confirmed']);
  });

  test('is the same answer for every mailbox, and no mail past the limit or to who never signed', async () => {
    await codeFor();
    const answers: Reply[] = [];
    for (const _ of [1, 2, 3]) answers.push(await resend());
    expect(await portal.mails()).toHaveLength(limits.mailsPerMailbox - 1);
    answers.push(await resend('bob@example.org'));
    expect(await portal.mails()).toEqual([]);
    const [first] = answers.map(comparable);
    for (const answer of answers.map(comparable))
      expect({ ...answer, body: answer.body.replace('bob@', 'ana@') }).toEqual(first);
  });

  test('leads a confirmed signer to a new link to the own page, which ends the one before', async () => {
    const code = await codeFor();
    await type(code);
    const [signed] = await portal.mails();
    await resend();
    const [again] = await portal.mails();
    expect(again).toMatchObject({ template: 'again' });
    const before = await portal.ask(`${letter}/signature/${signed?.secret}`);
    expect([before.status, shownOn(before.body)]).toEqual([404, ['superseded']]);
    expect((await portal.post(`${letter}/signature/${signed?.secret}`, { do: 'withdraw' })).status).toBe(404);
    expect(await countNow(portal)).toBe(1);
    expect((await portal.ask(`${letter}/signature/${again?.secret}`)).status).toBe(200);
  });
});

test.each([
  ['no address', { do: 'confirm', email: '', code: '123456789' }, ['email:missing']],
  ['no address and no code', { do: 'confirm', email: 'x', code: '12' }, ['code:malformed', 'email:malformed']],
  ['no address to send to', { do: 'resend', email: 'x@', code: '' }, ['email:malformed']],
])('What is %s is said beside the field', async (_, fields, outcomes) => {
  const { status, body } = await portal.post(sent, fields);
  expect([status, shownOn(body)]).toEqual([422, ['waiting', ...outcomes]]);
  expect(filledIn(body)['invalid.email']).toBe('true');
});

test('Another button, and a busy store, change nothing and say so', async () => {
  expect((await portal.post(sent, { do: 'withdraw', email })).status).toBe(400);
  await portal.close();
  portal = await openPortalForTests({
    wrap: (store) => ({ ...store, transact: () => Promise.reject(new StoreBusy()) }),
  });
  for (const reply of [await type('123456789'), await resend()]) {
    expect([reply.status, reply.headers['retry-after'], shownOn(reply.body)]).toEqual([
      503,
      '60',
      ['waiting', 'form:busy'],
    ]);
  }
});

test('A page that was opened before somebody signed anew confirms nothing that it did not show', async () => {
  const link = await askToConfirm(portal);
  const { revision = '' } = filledIn((await portal.ask(link)).body);
  await portal.post(letter, goodForm('Mallory', email));
  const { status, body } = await portal.post(link, { revision });
  expect([status, shownOn(body)]).toEqual([200, ['ready', 'changed']]);
  expect(filledIn(body)['signer.name']).toBe('Mallory');
  expect(await countNow(portal)).toBe(0);
  expect((await portal.post(link, { revision: filledIn(body).revision ?? '' })).status).toBe(303);
});
