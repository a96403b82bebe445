import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests, type Reply } from '#server/http/portalForTests.ts';
import { confirmAt, countNow, letter } from '#server/pages/linksForTests.ts';
import { filledIn, shownOn } from '#server/site/siteForTests.ts';
import { StoreBusy } from '#server/store/port.ts';
import { limits } from '#signon/limits.ts';

const email = 'ana@example.org';
const sent = `${letter}/sent`;
let portal: PortalForTests;

beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

/** Signs. @returns the address of the page after it, with its ticket, and the mail */
async function signFor(form = goodForm(), path = letter) {
  const place = (await portal.post(path, form)).headers.location ?? '';
  const mail = (await portal.mails()).at(-1);
  return { place, code: mail?.code ?? '', link: `${letter}/confirm/${mail?.secret}` };
}
const type = (code: string, address = email, path = sent) => portal.post(path, { do: 'confirm', email: address, code });
/** Presses the button under the details that a code without a ticket shows. */
const pressUnder = ({ body }: Reply, path = sent) => {
  const { ticket = '', 'value.email': address = '', 'value.code': code = '' } = filledIn(body);
  return portal.post(path, { do: 'confirm', email: address, code, ticket });
};
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

test('That page says how late mails leave, to whoever comes and whatever holds them up, and no longer than they do', async () => {
  await signFor(goodForm('Ana', 'sent@example.org'));
  await portal.post(letter, goodForm('Ana', 'owed@example.org'));
  const told = async (reply: Promise<Reply>) => filledIn((await reply).body).lateMinutes;
  expect(await told(portal.ask(sent))).toBeUndefined();
  portal.clock.now += 45 * 60_000;
  const { place } = await signFor();
  expect(await told(portal.ask(`${sent}?ticket=x`))).toBeUndefined();
  await portal.post(letter, goodForm('Ana', 'owed@example.org'));
  portal.clock.now += 20 * 60_000;
  // The mail server was tried, and is away.
  const { outbox } = portal.store;
  for (const { id } of await outbox.lease(1, 1, portal.clock.now)) await outbox.postpone(id, portal.clock.now, true);
  for (const path of [sent, `${sent}?ticket=x`]) expect(await told(portal.ask(path)), path).toBe('20');
  expect(await told(portal.ask(place)), 'what was said then is said still').toBe('45');
  for (const reply of [resend(), type('123456789')]) expect(await told(reply)).toBe('20');
  await portal.mails();
  portal.clock.now += 5000;
  expect(await told(portal.ask(sent))).toBeUndefined();
});

test.each([letter, '/embed/ar/letters/safeguards'])(
  'The code of the mail, typed on the page after signing at %s, confirms what was entered there, and count and mail follow',
  async (path) => {
    const { place, code } = await signFor(goodForm(), path);
    const { status, headers, body } = await type(` ${code.slice(0, 3)} ${code.slice(3)}`, 'ANA@Example.org', place);
    expect([status, headers['cache-control'], headers['x-robots-tag']]).toEqual([200, 'no-store', 'noindex']);
    expect(shownOn(body)).toEqual(['confirmed']);
    expect(filledIn(body)).toMatchObject({ count: '1', 'signer.number': '1' });
    expect(await countNow(portal)).toBe(1);
    expect(await portal.mails()).toMatchObject([{ template: 'signed' }]);
  },
);

test.each([sent, '/embed/ar/letters/safeguards/sent'])(
  'The code without the ticket of that page, at %s, shows the details, and only the button under them confirms',
  async (path) => {
    const { code } = await signFor();
    const shown = await type(code, 'ANA+x@Example.org', path);
    expect([shown.status, shown.headers['cache-control'], shownOn(shown.body)]).toEqual([200, 'no-store', ['shown']]);
    expect(filledIn(shown.body)).toMatchObject({ 'signer.name': 'Ana Niño', 'signer.shownAs': 'Ana Niño' });
    expect([await countNow(portal), await portal.mails()]).toEqual([0, []]);
    expect(shownOn((await pressUnder(shown, path)).body)).toEqual(['confirmed']);
    expect(await countNow(portal)).toBe(1);
  },
);

test('The right code typed twice, or at once fifty times, confirms once and mails once', async () => {
  const { place, code } = await signFor();
  const ticket = new URLSearchParams(place.split('?')[1]).get('ticket') ?? '';
  const typed = { letter: 'safeguards', email, code, ticket, address: '192.0.2.1' };
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => portal.services.confirmTyped(typed)));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['confirmed', ...Array(49).fill('already')]);
  for (const path of [place, sent]) expect(shownOn((await type(code, email, path)).body)).toEqual(['confirmed']);
  expect(await portal.mails()).toHaveLength(1);
});

describe('A stranger who signs with her address', () => {
  const stranger = () => signFor(goodForm('Mallory Shown', 'ana+x@example.org'));

  test('before or after her changes nothing of what she confirms', async () => {
    await stranger();
    const { place, code } = await signFor({ ...goodForm(), display: 'anonymous' });
    await stranger();
    expect(shownOn((await type(code, email, place)).body)).toEqual(['shown:anonymous', 'confirmed']);
    expect((await portal.ask(`${letter}/signatories`)).body).not.toContain('Mallory');
  });

  test('is seen by her when she types the code of that mail on her page: it confirms nothing unseen', async () => {
    const { place } = await signFor();
    const { code } = await stranger();
    const shown = await type(code, email, place);
    expect(shownOn(shown.body)).toEqual(['shown']);
    expect(filledIn(shown.body)['signer.name']).toBe('Mallory Shown');
    expect(await countNow(portal)).toBe(0);
  });

  test('does not keep her from a mail that day, however often: what she typed is neither dropped nor late', async () => {
    await portal.close();
    portal = await openPortalForTests({ trustedProxies: 1 });
    const from = (address: string, form: Record<string, string>) =>
      portal.post(letter, form, { 'x-forwarded-for': address });
    for (let form = 0; form < 30; form += 1) await from('198.51.100.7', goodForm('Mallory', `ana+${form}@example.org`));
    expect(await portal.mails()).toHaveLength(limits.mailsPerMailbox);
    await from('192.0.2.1', goodForm());
    const [mail, ...more] = await portal.mails();
    expect([mail?.to, more]).toEqual([email, []]);
    expect((await confirmAt(portal, `${letter}/confirm/${mail?.secret}`)).status).toBe(303);
  });

  test('nor keeps her from a second one, when she corrects herself, past the next day; and her mailbox hears little of him then', async () => {
    await portal.close();
    portal = await openPortalForTests({ trustedProxies: 1 });
    const from = (address: string, form: Record<string, string>) =>
      portal.post(letter, form, { 'x-forwarded-for': address });
    for (let form = 0; form < 19; form += 1) await from('198.51.100.7', goodForm('Mallory', email));
    expect(await portal.mails()).toHaveLength(limits.mailsPerMailbox);
    await from('192.0.2.1', goodForm('Vera'));
    await from('192.0.2.1', goodForm('Vera Corrected'));
    expect(await portal.mails()).toHaveLength(1);
    portal.clock.now += limits.mailWindow;
    const next = await portal.mails();
    expect(next).toHaveLength(limits.mailsPerMailbox);
    const names = [];
    for (const { secret } of next)
      names.push(filledIn((await portal.ask(`${letter}/confirm/${secret}`)).body)['signer.name']);
    expect(names.toSorted()).toEqual(['Mallory', 'Mallory', 'Vera Corrected']);
    portal.clock.now += limits.mailWindow;
    expect(await portal.mails()).toEqual([]);
  });

  test('nor does one who has all the networks of a line; with several lines hers comes the next day', async () => {
    await portal.close();
    portal = await openPortalForTests({ trustedProxies: 1 });
    const from = (address: string, form: Record<string, string>) =>
      portal.post(letter, form, { 'x-forwarded-for': address });
    for (let form = 0; form < 30; form += 1)
      await from(`2001:db8:1:${form}::1`, goodForm('Mallory', `ana+${form}@example.org`));
    expect(await portal.mails(), 'one line is one stranger').toHaveLength(limits.mailsPerMailbox);
    await from('2001:db8:2::1', goodForm());
    expect((await portal.mails()).map(({ to }) => to)).toEqual([email]);
    for (const line of [3, 4]) await from(`2001:db8:${line}::1`, goodForm('Mallory', `ana+l${line}@example.org`));
    expect(await portal.mails()).toHaveLength(2);
    await from('192.0.2.1', goodForm('Ana', 'Ana@example.org'));
    expect(await portal.mails()).toEqual([]);
    portal.clock.now += limits.mailWindow;
    expect((await portal.mails()).map(({ to }) => to)).toContain('Ana@example.org');
  });

  test('may be one of a class behind one address: who signs past the limit is mailed the next day, and nothing is lost', async () => {
    for (let form = 0; form < limits.mailsPerMailbox; form += 1) await stranger();
    await portal.post(letter, goodForm());
    expect(await portal.mails()).toEqual([]);
    portal.clock.now += limits.mailWindow;
    const [mail] = await portal.mails();
    expect(mail).toMatchObject({ template: 'confirm', to: email });
    portal.clock.now += limits.confirmWithin - 1;
    expect((await confirmAt(portal, `${letter}/confirm/${mail?.secret}`)).status).toBe(303);
  });

  test('confirms nothing once she has, and learns nothing of her; whoever gave her very address is told as whom', async () => {
    const other = await stranger();
    const twice = await signFor(goodForm('Ana Other'));
    const { place, code } = await signFor();
    await type(code, email, place);
    const theirs = [
      await portal.ask(other.link),
      await confirmAt(portal, other.link),
      await type(other.code, email, other.place),
    ];
    for (const { status, body } of theirs) {
      expect([status, shownOn(body)]).toEqual([200, ['signed-already']]);
      expect(body).not.toContain('Ana Niño');
    }
    const hers = [await portal.ask(twice.link), await type(twice.code, email, twice.place)];
    for (const { body } of hers) {
      expect(shownOn(body)).toContain('signed-already');
      expect(filledIn(body)['signer.name']).toBe('Ana Niño');
    }
    expect(await countNow(portal)).toBe(1);
  });
});

test('After five wrong codes the right one waits for the hour to end, and the link does not', async () => {
  const { place, code, link } = await signFor();
  for (let number = 0; number < limits.triesPerCode; number += 1)
    expect((await type(wrong(code), email, place)).status).toBe(422);
  for (const path of [place, sent]) expect((await type(code, email, path)).status).toBe(422);
  expect((await portal.ask(link)).status).toBe(200);
  portal.clock.now += limits.networkWindow;
  expect(shownOn((await type(code, email, place)).body)).toEqual(['confirmed']);
});

test('Wrong codes that others type for her mailbox do not stop the code on her own page', async () => {
  const { place, code } = await signFor();
  for (let number = 0; number < 2 * limits.triesPerCode; number += 1) await type(wrong(code));
  expect((await type(code)).status).toBe(422);
  expect(shownOn((await type(code, email, place)).body)).toEqual(['confirmed']);
});

test('To a stranger a wrong code, an old one, too many, a confirmed mailbox and one that never signed are the same', async () => {
  const { code } = await signFor();
  await signFor(goodForm('Ben', 'ben@example.org'));
  const done = await signFor(goodForm('Cem', 'cem@example.org'));
  await type(done.code, 'cem@example.org', done.place);
  const refusals = [
    await type(wrong(code)),
    await type(wrong(done.code), 'cem@example.org'),
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

test('The code of one mailbox or letter is none for another, with its ticket or without', async () => {
  const { code, place } = await signFor();
  const ben = await signFor(goodForm('Ben', 'ben@example.org'));
  for (const path of [sent, ben.place]) expect((await type(code, 'ben@example.org', path)).status).toBe(422);
  const ticket = new URLSearchParams(place.split('?')[1]).get('ticket') ?? '';
  const other = await portal.services.confirmTyped({ letter: 'another', email, code, ticket, address: '192.0.2.1' });
  expect(other.outcome).toBe('refused');
});

test('When very many wrong codes were typed everywhere, networks that typed some wait, and all others are heard', async () => {
  await portal.close();
  portal = await openPortalForTests({ trustedProxies: 1 });
  const { code, place, link } = await signFor();
  const typeFrom = (address: string, typed: string) =>
    portal.post(place, { do: 'confirm', email, code: typed }, { 'x-forwarded-for': address });
  const window = portal.clock.now - (portal.clock.now % limits.networkWindow);
  await portal.store.transact((tx) =>
    tx.count('codes/wrong', { start: window, end: window + limits.networkWindow }, limits.wrongCodesInAll),
  );
  for (let number = 0; number < limits.fewWrongCodes; number += 1)
    expect((await typeFrom('198.51.100.7', wrong(code))).status).toBe(422);
  expect((await typeFrom('198.51.100.7', code)).status).toBe(429);
  expect((await portal.ask(link)).status).toBe(200);
  expect(shownOn((await typeFrom('192.0.2.1', code)).body)).toEqual(['confirmed']);
});

test('and in a network that types too many, her own page hears its first tries, and no more guesses', async () => {
  const [own, guessed] = [await signFor(), await signFor(goodForm('Ben', 'ben@example.org'))];
  const window = portal.clock.now - (portal.clock.now % limits.networkWindow);
  const line = portal.world.keys.lineHash('127.0.0.1');
  await portal.store.transact((tx) =>
    tx.count(`codes/${line}`, { start: window, end: window + limits.networkWindow }, limits.codesPerNetwork),
  );
  expect((await type(own.code)).status, 'without the ticket').toBe(429);
  expect((await type(wrong(own.code), email, own.place)).status).toBe(429);
  expect(shownOn((await type(own.code, email, own.place)).body)).toEqual(['confirmed']);
  for (let number = 0; number < limits.fewWrongCodes; number += 1)
    await type(wrong(guessed.code), 'ben@example.org', guessed.place);
  expect((await type(guessed.code, 'ben@example.org', guessed.place)).status).toBe(429);
});

test('All the networks of one line guess as one, so that none of them finds a code', async () => {
  await portal.close();
  portal = await openPortalForTests({ trustedProxies: 1 });
  const { code } = await signFor();
  const typeFrom = (network: number, typed: string) =>
    portal.post(sent, { do: 'confirm', email, code: typed }, { 'x-forwarded-for': `2001:db8:1:${network}::1` });
  for (let number = 0; number < limits.triesPerCode; number += 1)
    expect((await typeFrom(number, wrong(code))).status).toBe(422);
  expect(shownOn((await typeFrom(99, code)).body)).toContain('code:refused');
  const { body } = await portal.post(sent, { do: 'confirm', email, code }, { 'x-forwarded-for': '2001:db8:2::1' });
  expect(shownOn(body)).toContain('shown');
});

test('A network that types too many codes is asked to wait, and may sign all the same', async () => {
  const { code } = await signFor();
  const network = `codes/${portal.world.keys.networkHash('127.0.0.1')}`;
  const window = portal.clock.now - (portal.clock.now % limits.networkWindow);
  await portal.store.transact((tx) =>
    tx.count(network, { start: window, end: window + limits.networkWindow }, limits.codesPerNetwork),
  );
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
  test('has a new link and the same code, and nothing that was mailed before stops working', async () => {
    const { link, code, place } = await signFor();
    const { status, body } = await resend();
    expect([status, shownOn(body), filledIn(body)['value.email']]).toEqual([200, ['waiting', 'resent'], email]);
    const [mail] = await portal.mails();
    expect(mail).toMatchObject({ template: 'confirm', to: email, code });
    for (const one of [link, `${letter}/confirm/${mail?.secret}`])
      expect(shownOn((await portal.ask(one)).body)).toEqual(['ready']);
    expect((await confirmAt(portal, link)).status).toBe(303);
    expect(shownOn((await type(code, email, place)).body)).toEqual(['confirmed']);
  });

  test('is that of the page on which it is asked for, whatever a stranger entered since', async () => {
    const { place, code } = await signFor();
    await signFor(goodForm('Mallory', email));
    await portal.post(place, { do: 'resend', email });
    expect(await portal.mails()).toMatchObject([{ code }]);
  });

  test('is the same answer for every mailbox, and no mail past the limit or to who never signed', async () => {
    await signFor();
    const answers: Reply[] = [];
    for (const _ of [1, 2, 3]) answers.push(await resend());
    expect(await portal.mails()).toHaveLength(limits.mailsPerMailbox - 1);
    answers.push(await resend('bob@example.org'));
    expect(await portal.mails()).toEqual([]);
    const [first] = answers.map(comparable);
    for (const answer of answers.map(comparable))
      expect({ ...answer, body: answer.body.replace('bob@', 'ana@') }).toEqual(first);
  });

  test('leads a confirmed signer to one more link to the own page; the one before works until the newer one was used', async () => {
    const { code, place } = await signFor();
    await type(code, email, place);
    const own = async () => `${letter}/signature/${(await portal.mails())[0]?.secret}`;
    const before = await own();
    portal.clock.now += 1;
    await resend();
    const newer = await own();
    for (const link of [before, newer]) expect(shownOn((await portal.ask(link)).body)).toContain('kept');
    expect((await portal.post(newer, { do: 'change', display: 'initials' })).status).toBe(303);
    const old = await portal.ask(before);
    expect([old.status, shownOn(old.body)]).toEqual([404, ['superseded']]);
    expect((await portal.post(before, { do: 'change', display: 'named' })).status).toBe(404);
    const gone = await portal.post(before, { do: 'withdraw' });
    expect([gone.status, shownOn(gone.body)]).toEqual([200, ['withdrawn']]);
    expect(await countNow(portal)).toBe(0);
  });

  test('goes with its power to the spelling that confirmed; another one is told without', async () => {
    const { code, place } = await signFor();
    await type(code, email, place);
    await portal.mails();
    await resend('ANA+x@example.org');
    const [told, ...more] = await portal.mails();
    expect([told, more]).toMatchObject([
      { template: 'already', to: 'ANA+x@example.org', secret: null, code: null },
      [],
    ]);
    await resend(email);
    expect(await portal.mails()).toMatchObject([{ template: 'again', to: email }]);
  });
});

test('The link that confirmed takes the signature back, with what else waits for that very address', async () => {
  const { link } = await signFor();
  const other = await signFor(goodForm('Ana Other'));
  await confirmAt(portal, link);
  expect(shownOn((await portal.ask(link)).body)).toEqual(['confirmed', 'can-withdraw']);
  const gone = await portal.post(link, { do: 'withdraw' });
  expect([gone.status, shownOn(gone.body)]).toEqual([200, ['withdrawn']]);
  expect(await countNow(portal)).toBe(0);
  for (const one of [link, other.link]) expect((await portal.ask(one)).status).toBe(404);
  expect((await portal.post(link, { do: 'withdraw' })).status).toBe(404);
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
