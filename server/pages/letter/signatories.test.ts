import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { filledIn, rowsOn, shownOn } from '#server/site/siteForTests.ts';
import type { Signature } from '#signon/signature.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';

const list = '/en/letters/safeguards/signatories';
let portal: PortalForTests;

const signature = (number: number, details: Partial<Signature>): Signature =>
  signatureForTests({
    id: `id-${number}`,
    name: `Person ${number}`,
    state: 'confirmed',
    signedAt: number,
    confirmedAt: portal.clock.now + number * 3_600_000,
    ...details,
  });

/** 3 organisations, 250 named people, and 120 who are counted without a name before the last of them. */
beforeAll(async () => {
  portal = await openPortalForTests();
  const verification = { by: 'dns', at: Date.UTC(2026, 10, 20) } as const;
  const ngo = {
    verification,
    kind: 'organisation',
    organisation: 'Safe <Net>',
    role: 'Director',
    website: 'https://ngo.example/',
  } as const;
  const signatures = [
    ...(['file', 'hand'] as const).map((by, index) =>
      signature(index + 1, { ...ngo, verification: { by, at: verification.at + (index + 1) * 3_600_000 } }),
    ),
    signature(3, { ...ngo, display: 'anonymous', verification: { by: 'dns', at: verification.at + 3 * 3_600_000 } }),
    signature(4, { ...ngo, verification: undefined, organisation: 'Made Up' }),
    signature(5, { ...ngo, verification: { rejected: 'not-found', at: 5 }, organisation: 'Made Up' }),
    ...Array.from({ length: 250 }, (_, index) => signature(1000 + index, {})),
    ...Array.from({ length: 120 }, (_, index) =>
      signature(2000 + index, { display: 'anonymous', name: 'Hidden Name' }),
    ),
    signature(5000, { state: 'pending', confirmedAt: null, name: 'Waiting Person' }),
  ];
  await portal.store.transact(async (tx) => {
    for (const save of signatures) await tx.write({ save }, portal.clock.now);
  });
});
afterAll(() => portal.close());

async function pages(): Promise<string[]> {
  const bodies: string[] = [];
  for (let path: string | undefined = list; path; path = filledIn(bodies.at(-1) ?? '').nextUrl)
    bodies.push((await portal.ask(path)).body);
  return bodies;
}

test('Organisations come first, then people, a hundred to a page, each once, newest first', async () => {
  const [first = '', second = '', last = '', ...more] = await pages();
  expect(more).toEqual([]);
  expect(rowsOn(first, 'organisations')).toEqual([
    {
      organisation: 'Safe &#60;Net&#62;',
      role: 'Director',
      country: 'Kenya',
      website: 'https://ngo.example/',
      'verified.dns': '20 November 2026',
      'verified.domain': 'ngo.example',
    },
    {
      organisation: 'Safe &#60;Net&#62;',
      role: 'Director',
      country: 'Kenya',
      website: 'https://ngo.example/',
      name: 'Person 2',
      'verified.hand': '20 November 2026',
      'verified.domain': 'ngo.example',
    },
    {
      organisation: 'Safe &#60;Net&#62;',
      role: 'Director',
      country: 'Kenya',
      website: 'https://ngo.example/',
      name: 'Person 1',
      'verified.file': '20 November 2026',
      'verified.domain': 'ngo.example',
    },
  ]);
  expect(rowsOn(first, 'people')).toHaveLength(97);
  expect(rowsOn(second, 'people')).toHaveLength(100);
  expect(rowsOn(last, 'people')).toHaveLength(53);
  expect(rowsOn(second, 'organisations')).toEqual([]);
  const names = [first, second, last].flatMap((body) => rowsOn(body, 'people').map(({ name }) => name));
  expect(names).toEqual(Array.from({ length: 250 }, (_, index) => `Person ${1249 - index}`));
  expect(shownOn(first)).toEqual(['with-organisations', 'with-people']);
  expect(shownOn(last)).toEqual(['with-people', 'later-page']);
  expect(filledIn(first)).toMatchObject({
    count: '373',
    organisations: '3',
    countries: '1',
    goal: '400',
    remaining: '27',
  });
});

test('Who wants no name shown, who has not confirmed, and an organisation that is not proven are in no page and no answer', async () => {
  const html = (await pages()).join('');
  const api = (await portal.ask('/api/letters/safeguards/signatories')).body;
  for (const text of [html, api])
    expect(text).not.toMatch(/Hidden Name|Waiting Person|Made Up|@example\.org|mailbox-|id-\d/);
});

test('The list is kept out of search engines and compressed for readers', async () => {
  const { headers } = await portal.ask(list, { headers: { 'accept-encoding': 'br' } });
  expect(headers).toMatchObject({
    'x-robots-tag': 'noindex',
    'content-encoding': 'br',
    'cache-control': 'public, max-age=0, must-revalidate',
  });
  expect(
    (await portal.ask(list, { headers: { 'accept-encoding': 'br', 'if-none-match': String(headers.etag) } })).status,
  ).toBe(304);
});

test.each(['nonsense', 'person', 'constructor.', '%00', 'staff.x', '..%2f'])(
  'The cursor %s starts from the beginning',
  async (cursor) => {
    expect((await portal.ask(`${list}?cursor=${cursor}`)).body).toBe((await portal.ask(list)).body);
  },
);

test('A frame of other sites lists the organisations alone, without who signed for them, and nobody who waits or was rejected', async () => {
  const { status, body } = await portal.ask('/embed/en/letters/safeguards/organisations');
  expect([status, shownOn(body)]).toEqual([200, ['with-organisations']]);
  const listed = rowsOn((await portal.ask(list)).body, 'organisations');
  expect(rowsOn(body, 'organisations')).toEqual(listed.map(({ organisation, country }) => ({ organisation, country })));
  expect(body).not.toMatch(/Person|Director|Made Up/);
  const none = await portal.ask('/embed/en/letters/harbour/organisations');
  expect([none.status, shownOn(none.body)]).toEqual([200, ['empty']]);
});

test('The list is only looked at', async () => {
  const { status, headers } = await portal.post(list, {});
  expect(status).toBe(405);
  expect(headers.allow).toBe('GET, HEAD, OPTIONS');
});

test('Programs read the same list, page by page', async () => {
  const items: Record<string, unknown>[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { status, headers, body } = await portal.ask(
      `/api/letters/safeguards/signatories?cursor=${encodeURIComponent(cursor)}`,
    );
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=5',
      'x-robots-tag': 'noindex',
    });
    const page: { items: []; next: string | null } = JSON.parse(body);
    items.push(...page.items);
    cursor = page.next;
  }
  expect(items).toHaveLength(253);
  expect(items[1]).toEqual({
    kind: 'organisation',
    name: 'Person 2',
    organisation: 'Safe <Net>',
    role: 'Director',
    website: 'https://ngo.example/',
    country: 'KE',
    proven: { by: 'hand', on: '2026-11-20' },
    reason: null,
  });
  expect(items.at(-1)).toEqual({
    kind: 'person',
    name: 'Person 1000',
    organisation: null,
    role: null,
    website: null,
    country: 'KE',
    proven: null,
    reason: null,
  });
});

describe('the first who asks after a step, of which nothing was read yet,', () => {
  const minute = 60_000;
  const asked = {
    'for the list': ['people', list],
    'for the list as data': ['items', '/api/letters/safeguards/signatories'],
    'for the frame of organisations': ['organisations', '/embed/en/letters/safeguards/organisations'],
  } as const;

  test.each(Object.entries(asked))(
    '%s gets everybody who is in it, also who was told otherwise before',
    async (_, [rows, path]) => {
      const portal = await openPortalForTests({ steps: { count: 5 * minute, log: 60 * minute } });
      const { store, clock } = portal;
      const organisation = { kind: 'organisation', verification: { by: 'dns', at: clock.now } } as const;
      const confirmed = { state: 'confirmed', confirmedAt: clock.now } as const;
      const ana = signatureForTests({ ...confirmed, name: 'Ana' });
      const ngo = signatureForTests({ ...confirmed, ...organisation, organisation: 'Safe Net' });
      const write = (save: Signature) => store.transact((tx) => tx.write({ save }, clock.now));
      for (const save of [ana, ngo]) await write(save);
      const listed = async () => {
        const { body } = await portal.ask(path);
        return JSON.stringify(rows === 'items' ? JSON.parse(body).items : rowsOn(body, rows));
      };
      clock.now += 10 * minute - 200;
      await portal.readings.counts.of('safeguards');
      await write({ ...ana, country: 'PE' });
      await write({ ...ngo, country: 'PE' });
      clock.now += 400;
      await store.publishDue(clock.now);
      // What was told of the step before is young still, and this comes after what tells of the next one.
      await portal.services.ping();
      expect(await listed()).toContain(rows === 'people' ? 'Ana' : 'Safe Net');
      expect(await listed()).toContain(rows === 'items' ? '"PE"' : 'Peru');
      await portal.close();
    },
  );
});
