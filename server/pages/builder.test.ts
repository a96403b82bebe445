import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { filledIn, shownOn } from '#server/site/siteForTests.ts';

let portal: PortalForTests;
beforeAll(async () => {
  portal = await openPortalForTests();
});
afterAll(() => portal.close());

const build = (query: Record<string, string>, locale = 'en') =>
  portal.ask(`/${locale}/embed?${new URLSearchParams(query)}`);

test('Before anything is chosen the builder shows its choices alone', async () => {
  const { status, headers, body } = await portal.ask('/es/embed');
  expect([status, shownOn(body)]).toEqual([200, []]);
  expect(filledIn(body)).toEqual({
    ...{ 'selected.theme.auto': 'selected', 'selected.size.full': 'selected', 'selected.colour.lamp': 'selected' },
  });
  expect(headers).not.toHaveProperty('x-robots-tag');
  expect(body.match(/<tr class="languages">.*?<\/tr>/g)).toEqual([
    '<tr class="languages"><i id="code">en</i><i id="name">inglés</i><i id="selected"></i></tr>',
    '<tr class="languages"><i id="code">es</i><i id="name">español</i><i id="selected">selected</i></tr>',
    '<tr class="languages"><i id="code">ar</i><i id="name">árabe</i><i id="selected"></i></tr>',
  ]);
});

test('What was chosen is shown in its language and its look, with what the code is made of', async () => {
  const { status, headers, body } = await build({
    ...{ what: 'position/ncmec', lang: 'ar', theme: 'dark', size: 'compact', colour: 'blue' },
  });
  expect([status, shownOn(body)]).toEqual([200, ['chosen']]);
  expect(filledIn(body)).toEqual({
    query: '?what=position%2Fncmec&#38;theme=dark&#38;size=compact&#38;colour=blue',
    ...{ what: 'position/ncmec', kind: 'position', slug: 'ncmec', language: 'ar', direction: 'rtl', height: '520' },
    title: 'The position of NCMEC &#38; &#34;others&#34;',
    // Once for the attribute in the code, once more for the page that shows the code.
    titleInCode: 'The position of NCMEC &#38;#38; &#38;#34;others&#38;#34;',
    frame: '/embed/ar/positions/ncmec?theme=dark&#38;size=compact&#38;colour=blue',
    page: '/ar/positions/ncmec',
    encodedUrl: 'https%3A%2F%2Fletter.example%2Far%2Fpositions%2Fncmec',
    attributes: ' theme=&#34;dark&#34; size=&#34;compact&#34; colour=&#34;blue&#34;',
    ...{ 'selected.theme.dark': 'selected', 'selected.size.compact': 'selected', 'selected.colour.blue': 'selected' },
  });
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'x-frame-options': 'DENY' });
});

test('The count of a letter is named by its frame, since the page of the letter stands for its form', async () => {
  const addressOf = async (what: string) => decodeURIComponent(filledIn((await build({ what })).body).encodedUrl ?? '');
  expect(await addressOf('letter/safeguards')).toBe('https://letter.example/en/letters/safeguards');
  expect(await addressOf('count/safeguards')).toBe('https://letter.example/embed/en/letters/safeguards/count');
});

test.each([
  'position/nobody',
  'voice/first-survivor',
  'position',
  'constructor/x',
  'letter/../../mail',
  'position/ncmec"><script>',
  'letter/',
])('There is nothing to show of %j, and nothing of it gets onto the page', async (what) => {
  const { status, body } = await build({ what, theme: '"onload=', lang: 'xx', partner: '<b>' });
  expect([status, shownOn(body)]).toEqual([404, ['what:unknown']]);
  expect(body).not.toMatch(/onload|<b>|script|survivor|nobody/);
});

test('A letter that nobody is to find yet cannot be told from one that there is not', async () => {
  await portal.close();
  const opensAt = Date.UTC(2030, 0, 1);
  portal = await openPortalForTests({
    spoil: (site) => {
      const { safeguards } = site.letters;
      if (!safeguards) throw new Error('the site for tests has no letter');
      const draft = { ...safeguards, calendar: { ...safeguards.calendar, opensAt } };
      return { ...site, letters: { ...site.letters, safeguards: draft } };
    },
  });
  for (const what of ['letter/safeguards', 'count/safeguards'])
    expect([what, (await build({ what })).status]).toEqual([what, 404]);
});
