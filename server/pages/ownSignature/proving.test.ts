import { afterEach, expect, test } from 'vitest';
import type { DomainChecks, FileFound } from '#server/domains/port.ts';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { freshToken } from '#server/keys/freshToken.ts';
import { rejectOrganisation } from '#server/letters/moderation/reviewOrganisation.ts';
import { askToConfirm, closed, confirmAt, countNow, letter, signAndConfirm } from '#server/pages/linksForTests.ts';
import { filledIn, rowsOn, shownOn } from '#server/site/siteForTests.ts';
import { limits } from '#signon/limits.ts';

let portal: PortalForTests;
afterEach(() => portal.close());

const form = {
  ...{ ...goodForm('Mira Ñ', 'mira@ngo.example'), kind: 'organisation', organisation: 'Safe Net', role: 'Director' },
  website: 'https://www.ngo.example/about',
};
/** What stands at the domain of the organisation, and what was asked of it. */
const domain = { texts: [] as string[] | Error, file: 'absent' as FileFound, asked: [] as string[] };
const checks: DomainChecks = {
  names: {
    async texts(name) {
      domain.asked.push(name);
      if (domain.texts instanceof Error) throw domain.texts;
      return domain.texts;
    },
  },
  files: {
    async read(host, path) {
      domain.asked.push(`${host} ${path}`);
      return domain.file;
    },
  },
};
async function open(given: DomainChecks | null = checks): Promise<void> {
  Object.assign(domain, { texts: [], file: 'absent', asked: [] });
  portal = await openPortalForTests({ checks: given });
}
const lineOn = async (link: string) => filledIn((await portal.ask(link)).body)['verification.line'] ?? '';
const press = (link: string) => portal.post(link, { do: 'check' });
const organisationsNow = async () => JSON.parse((await portal.ask('/api/letters/safeguards')).body).organisations;

test('Who signs for an organisation sees after confirming that it does not count yet, and on her page what to do', async () => {
  await open();
  const link = await askToConfirm(portal, form);
  await confirmAt(portal, link);
  expect(shownOn((await portal.ask(link)).body)).toEqual(['confirmed:organisation', 'can-withdraw']);
  const [mail] = await portal.mails();
  const { body } = await portal.ask(`${letter}/signature/${mail?.secret}`);
  expect(shownOn(body)).toEqual([
    'kept',
    'dataOpen',
    'updates:no',
    'organisation',
    'friends:off',
    'verification:provable',
  ]);
  expect(filledIn(body)).toMatchObject({
    'verification.name': '_private-and-protected.ngo.example',
    'verification.line': expect.stringMatching(/^private-and-protected=[\w-]{43}$/),
    'verification.url': 'https://ngo.example/.well-known/private-and-protected.txt',
  });
  expect([await countNow(portal), await organisationsNow(), domain.asked]).toEqual([0, 0, []]);
  expect(shownOn((await portal.ask(`${letter}/signatories`)).body)).toEqual(['empty']);
});

test('Under the name of a known organisation no other domain is asked and none proves it: a moderator decides', async () => {
  await open();
  const link = await signAndConfirm(portal, { ...form, organisation: 'Fаmous-Aid Spain' });
  expect(shownOn((await portal.ask(link)).body)).toContain('verification:by-hand');
  expect(await lineOn(link)).toBe('');
  const other = await signAndConfirm(portal, { ...form, email: 'two@ngo.example' });
  domain.texts = [await lineOn(other)];
  expect((await press(link)).status).toBe(200);
  expect([domain.asked, await organisationsNow()]).toEqual([[], 0]);
  const own = { email: 'ada@famous.example', website: 'https://www.famous.example/' };
  const theirs = await signAndConfirm(portal, { ...form, organisation: 'Famous Aid', ...own });
  expect(shownOn((await portal.ask(theirs)).body)).toContain('verification:provable');
});

test.each([
  ['a record', 'dns', 'verified.dns'],
  ['a file', 'file', 'verified.file'],
] as const)('With %s at its domain it counts and is listed with the day', async (_, by, blank) => {
  await open();
  const link = await signAndConfirm(portal, form);
  const line = await lineOn(link);
  portal.clock.now += 24 * 3_600_000;
  if (by === 'dns') domain.texts = ['v=spf1 -all', ` ${line} `];
  else domain.file = { text: `# ours\r\n${line}\r\n` };
  const { status, headers } = await press(link);
  expect([status, headers.location]).toEqual([303, link]);
  expect(domain.asked).toEqual([
    '_private-and-protected.ngo.example',
    'ngo.example /.well-known/private-and-protected.txt',
  ]);
  const { body } = await portal.ask(link);
  expect(shownOn(body)).toContain(`verification:${by}`);
  expect(filledIn(body)['verification.on']).toBe('23 November 2026');
  expect([await countNow(portal), await organisationsNow()]).toEqual([1, 1]);
  expect(rowsOn((await portal.ask(`${letter}/signatories`)).body, 'organisations')).toMatchObject([
    { organisation: 'Safe Net', [blank]: '23 November 2026' },
  ]);
  expect((await press(link)).status).toBe(303);
  expect(domain.asked).toHaveLength(2);
});

test('The line of another signature, and of another domain, proves nothing', async () => {
  await open();
  const link = await signAndConfirm(portal, form);
  const other = await signAndConfirm(portal, { ...form, email: 'sam@ngo.example' });
  const elsewhere = await signAndConfirm(portal, {
    ...form,
    email: 'a@other.example',
    website: 'https://other.example/',
  });
  const lines = [await lineOn(link), await lineOn(other), await lineOn(elsewhere)];
  expect(new Set(lines).size).toBe(3);
  domain.texts = lines.slice(1);
  domain.file = { text: lines.slice(1).join('\n') };
  const { status, body } = await press(link);
  expect([status, shownOn(body)]).toEqual([
    200,
    [
      'kept',
      'dataOpen',
      'updates:no',
      'organisation',
      'friends:off',
      'verification:provable',
      'checked',
      'dns:other',
      'file:other',
    ],
  ]);
  expect(await countNow(portal)).toBe(0);
});

test('What was found instead is said, and nothing of it is repeated', async () => {
  await open();
  const link = await signAndConfirm(portal, form);
  for (const [texts, file, told] of [
    [[], 'absent', ['dns:absent', 'file:absent']],
    [new Error('secret inside'), 'failed', ['dns:failed', 'file:failed']],
    [['secret text'], 'redirected', ['dns:other', 'file:redirected']],
    [[], { text: 'secret text' }, ['dns:absent', 'file:other']],
  ] as const) {
    Object.assign(domain, { texts, file });
    const { status, headers, body } = await press(link);
    expect(status).toBe(200);
    expect(headers).toMatchObject(closed);
    expect(shownOn(body)).toEqual(expect.arrayContaining(['checked', ...told]));
    expect(body).not.toContain('secret ');
  }
});

test('Looking at the page asks nobody; only the button does, and not without end', async () => {
  await open();
  const link = await signAndConfirm(portal, form);
  for (const method of ['GET', 'HEAD', 'OPTIONS']) await portal.ask(link, { method });
  expect(domain.asked).toEqual([]);
  for (let number = 0; number < limits.checksPerSignature; number += 1) expect((await press(link)).status).toBe(200);
  const { status, headers, body } = await press(link);
  expect([status, headers['retry-after']]).toEqual([429, String(30 * 60)]);
  expect(shownOn(body)).toContain('check:too-many');
  expect(filledIn(body)).toMatchObject({ retryMinutes: '30' });
  expect(domain.asked).toHaveLength(2 * limits.checksPerSignature);
  portal.clock.now += limits.networkWindow;
  expect((await press(link)).status).toBe(200);
});

test('Whoever else looks, and however long it takes them, an organisation has looks of its own; beyond them it shares', async () => {
  const slow = { ...checks.names, texts: (name: string) => checks.names.texts(name).finally(() => takeLong()) };
  const takeLong = () => {
    portal.clock.now += limits.longCheck;
  };
  await open({ ...checks, names: slow });
  const { keys } = portal.world;
  const shared = [
    `verification/domain/${keys.domainHash('ngo.example')}`,
    `verification/network/${keys.networkHash('127.0.0.1')}`,
    'verification/letter/safeguards',
    'verification/all',
  ];
  const bounds = [limits.checksPerDomain, limits.checksPerNetwork, limits.checksPerLetter, limits.checksInAll];
  const window = () => {
    const start = portal.clock.now - (portal.clock.now % limits.networkWindow);
    return { start, end: start + limits.networkWindow };
  };
  const link = await signAndConfirm(portal, form);
  for (const [index, what] of shared.entries()) {
    portal.clock.now += limits.networkWindow;
    await portal.store.transact((tx) => tx.count(what, window(), (bounds[index] ?? 0) - limits.checksOfOwn));
    const answers = [];
    for (let number = 0; number <= limits.checksOfOwn; number += 1) answers.push((await press(link)).status);
    expect(answers, what).toEqual([...Array(limits.checksOfOwn).fill(200), 429]);
  }
  portal.clock.now += limits.networkWindow;
  await portal.store.transact(async (tx) => {
    for (const what of shared) await tx.count(what, window(), 1e6);
  });
  expect((await press(link)).status).toBe(200);
  domain.texts = [await lineOn(link)];
  expect((await press(link)).status).toBe(303);
  expect(await organisationsNow()).toBe(1);
});

test('A look that is answered at once costs others nothing', async () => {
  await open();
  const link = await signAndConfirm(portal, form);
  for (let number = 0; number < limits.checksPerSignature; number += 1) await press(link);
  const counted = await portal.store.transact((tx) => tx.counted('verification/all', 0));
  expect([counted, domain.asked.length]).toEqual([0, 2 * limits.checksPerSignature]);
});

test('Where a moderator decides the page says so, and the button asks nobody: another mailbox, no site, checks turned off, a person', async () => {
  await open();
  for (const about of [{ email: 'mira@gmail.com' }, { email: 'm@ngo.example', website: '' }]) {
    const link = await signAndConfirm(portal, { ...form, ...about });
    expect(shownOn((await portal.ask(link)).body)).toContain('verification:by-hand');
    expect((await press(link)).status).toBe(200);
  }
  const person = await signAndConfirm(portal, goodForm());
  expect(shownOn((await press(person)).body)).toEqual([
    'kept',
    'dataOpen',
    'updates:no',
    'person',
    'receipt:soon',
    'friends:off',
  ]);
  expect(domain.asked).toEqual([]);
  await portal.close();
  await open(null);
  expect(shownOn((await press(await signAndConfirm(portal, form))).body)).toContain('verification:by-hand');
});

test('A refused organisation gets a mail, reads the reason on its page, and cannot prove itself past it', async () => {
  await open();
  const link = await signAndConfirm(portal, form);
  const line = await lineOn(link);
  const [organisation] = await portal.store.organisations({ count: 1, after: '' });
  const services = { store: portal.store, now: () => portal.clock.now, freshId: () => 'act', freshToken };
  expect(await rejectOrganisation(services, organisation?.id ?? '', 'not-authorised')).toBe('rejected');
  const mails = await portal.mails();
  expect(mails).toMatchObject([{ template: 'decided', to: organisation?.email, locale: 'en' }]);
  const newest = `${letter}/signature/${mails[0]?.secret}`;
  domain.texts = [line];
  expect((await press(newest)).status).toBe(303);
  const { body } = await portal.ask(newest);
  expect(shownOn((await portal.ask(link)).body), 'the link of the earlier mail works on').toEqual(shownOn(body));
  expect(shownOn(body)).toContain('verification:not-authorised');
  expect(filledIn(body)['verification.on']).toBe('22 November 2026');
  expect([await countNow(portal), domain.asked]).toEqual([0, []]);
});

test('Nobody proves by a link that opens nothing', async () => {
  await open();
  expect((await press(`${letter}/signature/${'x'.repeat(43)}`)).status).toBe(404);
  expect(domain.asked).toEqual([]);
});
