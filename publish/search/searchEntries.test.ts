import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { takeParts } from '#publish/page/partOf.ts';
import { searchEntries } from './searchEntries.ts';

const page = (main: string, head = '<meta name="description" content="What it is.">') =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body><nav>Menu</nav><header>Masthead</header><main id="text">${main}</main><footer>Foot</footer></body></html>`;
const entries = (main: string, head?: string) => searchEntries('/en/page', takeParts(parseDocument(page(main, head))));
const textOf = (main: string) => entries(`<h1>T</h1>${main}`)[0]?.text;

test('A page is an entry, and each heading with an anchor', () => {
  expect(
    entries(
      '<header><h1>The &amp; page</h1></header><p>First.</p><h2 id="how">How<sup>1</sup></h2><p>So.</p><p>And so.</p><h2>Unanchored</h2><p>More.</p>',
    ),
  ).toEqual([
    { url: '/en/page', title: 'The & page', page: '', language: 'en', text: 'What it is. First.' },
    { url: '/en/page#how', title: 'How1', page: 'The & page', language: 'en', text: 'So. And so. Unanchored · More.' },
  ]);
});

test('A page that is headed by what it belongs to says how it is called itself', () => {
  const named = (title: string) => entries('<h1>A letter</h1>', `<title>${title} – A site</title>`)[0]?.page;
  expect([named('A letter'), named('⟦?form:problems⟧Error: ⟦/⟧A letter'), named('A sheet')]).toEqual([
    '',
    '',
    'A sheet',
  ]);
});

test('What comes after a section belongs to the page again', () => {
  const [whole, section] = entries('<h1>T</h1><section><h2 id="a">A</h2><p>In.</p></section><p>Out.</p>');
  expect([whole?.text, section?.text]).toEqual(['What it is. Out.', 'In.']);
});

describe('what style sets apart on a page is set apart in a text', () => {
  test.each([
    [
      'a title from what is said of it',
      '<ul><li><a href="/x">A title</a><span>is in between</span><p>5Rights asks.</p></li></ul>',
      'A title · is in between · 5Rights asks.',
    ],
    [
      'a day from a side',
      '<ul><li><span>April 2023</span><span>defends it</span></li></ul>',
      'April 2023 · defends it',
    ],
    [
      'one item of a list from the next',
      '<ul><li>Reports</li><li>Statistics</li></ul><p>More.</p>',
      'Reports · Statistics · More.',
    ],
    ['a term from its meaning', '<dl><dt>By whom</dt><dd>Both</dd></dl><p>The next.</p>', 'By whom · Both · The next.'],
    ['but nothing twice', '<ul><li>It asks:</li><li>Is it “so?”</li><li>Yes;</li></ul>', 'It asks: Is it “so?” Yes;'],
    [
      'and no word of a sentence',
      '<p>Of <b>such</b> <i>codes</i>, in\none<sup>1</sup><sup>2</sup> line.</p>',
      'Of such codes, in one line.',
    ],
  ])('%s', (_, main, text) => expect(textOf(main)).toBe(`What it is. ${text}`));
});

test('Facts beside a text, such as its date, are no part of it', () => {
  expect(textOf('<dl data-part="facts"><div><dt>Who</dt><dd>X</dd></div></dl><p>So.</p>')).toBe('What it is. So.');
});

test('An entry knows the numbers to call that it shows', () => {
  const line =
    '<ul><li id="gb-1"><h3>Line</h3><p><a href="tel:08001111">0800 1111</a></p><p><a href="tel:+442038">+44 2038</a></p></li></ul>';
  expect(entries(`<h1>Help</h1>${line}<p>1</p>`).map(({ numbers }) => numbers)).toEqual([
    undefined,
    ['08001111', '442038'],
  ]);
});

test('What a reader can choose is not what a page says', () => {
  const choice =
    '<p><label for="c">Country</label><select id="c"><option>All</option><option>Kenya</option></select></p>';
  expect(textOf(`${choice}<p>Call.</p>`)).toBe('What it is. Call.');
});

test('Terms and events are entries, and know what they stand under', () => {
  expect(entries('<h1>Glossary</h1><dl><div id="key"><dt><dfn>Key</dfn></dt><dd>Opens.</dd></div></dl>')[1]).toEqual({
    ...{ url: '/en/page#key', title: 'Key', page: 'Glossary', language: 'en', text: 'Opens.' },
  });
  expect(
    entries(
      '<h1>Timeline</h1><section><h2 id="y2020">2020</h2><ol><li id="e1"><h3>Event</h3><p>It was.</p></li></ol></section>',
    )[2],
  ).toEqual({
    ...{ url: '/en/page#e1', title: 'Event', page: 'Timeline · 2020', language: 'en', text: 'It was.' },
  });
});

test('A term is found as part of its sentence, its definition on the page of the glossary only', () => {
  const marked =
    '<p>Of <a data-part="term" href="#a-hash">such codes</a><span data-part="beside" aria-hidden="true">Hash</span>.</p><div data-part="definition">A code.</div>';
  expect(textOf(marked)).toBe('What it is. Of such codes.');
});

test('A class beside a part changes nothing, nor does one that is called like a part', () => {
  const classed = (name: string) =>
    entries(
      `<h1>T</h1><p data-part="lede"${name}>What.</p><p>Of <a data-part="term" href="#a-hash"${name}>codes</a>.</p><section data-part="sources"${name}>X</section><p data-part="revision"${name}>Y</p>`,
    );
  expect(classed(' class="sources wide"')).toEqual(classed(''));
  expect(classed('')[0]?.text).toBe('What it is. What. Of codes.');
});

test('An entry says in which language it is', () => {
  expect(
    entries('<h1>T</h1><article lang="ar"><h2 id="a">A</h2></article><h2 id="b">B</h2>').map(
      ({ language }) => language,
    ),
  ).toEqual(['en', 'ar', 'en']);
});

test('A description that the page repeats is there once', () => {
  expect(entries('<h1>T</h1><p data-part="lede">What it is.</p>')[0]?.text).toBe('What it is.');
});

describe('a testimony', () => {
  const voices = entries(`<h1>Voices</h1><p>Three people.</p>
    <section data-part="voice" aria-labelledby="a"><article data-part="text"><h2 id="a">A survivor</h2><dl class="facts"><div><dt>Who</dt><dd>Her name</dd></div></dl>
    <aside data-part="notice" role="note">Content note</aside><details data-part="testimony"><summary>Open</summary><h3 id="inner">Within</h3><p>What she said.</p></details></article></section>
    <section class="entry"><h2 id="b">A question</h2><p>Answered.</p></section>`);

  test('is not found: neither its words nor its title nor who tells it', () => {
    expect(JSON.stringify(voices)).not.toMatch(/survivor|her name|said|within|content note|#a|inner/i);
  });
  test('but its page and what stands beside it', () => {
    expect(voices.map(({ url, text }) => [url, text])).toEqual([
      ['/en/page', 'What it is. Three people.'],
      ['/en/page#b', 'Answered.'],
    ]);
  });
  test('is not found outside a section of its own either', () => {
    expect(textOf('<details data-part="testimony"><p>What she said.</p></details>')).toBe('What it is.');
  });
});

test.each([
  '<section data-part="share"><h2 class="label">Share</h2><ul><li><a href="https://x.example">X</a></li></ul></section>',
  '<details><summary>Embed</summary><textarea>&lt;iframe></textarea></details>',
  '<section data-part="sources"><h2 id="sources">Sources</h2><ol><li id="source-1">Source</li></ol></section>',
  '<fieldset class="filter"><legend>Filter</legend></fieldset>',
  '<nav><h2 id="contents">Contents</h2></nav>',
  '<form><h2 id="signing">Sign</h2><label>Name</label></form>',
  '<aside data-part="notice" role="note">Translated by nobody.</aside>',
  '<p data-part="from">Sources: X</p>',
  '<div popover="auto" id="a-hash" data-part="definition" role="note"><p><b>Hash</b> A code.</p></div>',
  '<p data-part="answered">What others answer: X</p>',
  '<p data-part="topics">Topics: X</p>',
  '<section data-part="tagged" aria-labelledby="voices"><h2 id="voices">Voices</h2><ul><li><a href="/en/voices#a">A survivor</a></li></ul></section>',
  '<span data-part="beside" aria-hidden="true">1. X</span>',
  '<p data-part="revision">Changed today.</p>',
  '<svg><title>Drawing</title></svg>',
  '<p>⟦count⟧</p>⟦?form:problems⟧<h2 id="summary">There is a problem</h2>⟦/⟧⟦*people⟧<p>⟦name⟧</p>⟦/⟧',
])('Nothing comes from %s', (part) => {
  expect(entries(`<h1>T</h1>${part}`)).toEqual([
    { url: '/en/page', title: 'T', page: '', language: 'en', text: 'What it is.' },
  ]);
});

test('A fragment that ends in another element than it begins in stops the page', () => {
  expect(() => textOf('<div>⟦?count⟧<p>x⟦/⟧</p></div>')).toThrow('does not end in the element');
});

test.each(['noindex', 'noindex, nofollow', 'none'])(
  'A page that is not to be indexed (%s) has no entries',
  (robots) => {
    expect(entries('<h1>T</h1>', `<meta name="robots" content="${robots}">`)).toEqual([]);
  },
);

test('A page without a heading has none either', () => expect(entries('<p>x</p>')).toEqual([]));
