import { describe, expect, test } from 'vitest';
import { faultsWith, original, source, words } from './contentForTests.ts';
import { sentenceOf } from './fault.ts';

/** What the check says of a small content folder in which some files are different. */
const said = (files: Record<string, string>) =>
  faultsWith({
    'glossary/facts.yaml': 'terms:\n  - id: "metadata"\n    sources: ["iwf-2019"]\n',
    'glossary/words.en.yaml': words('terms: {metadata: {term: "Data", short: "Data.", full: "Data."}}\n'),
    'faq/en/data.mdx': original,
    'faq/en/opposing-views.mdx': original,
    ...files,
  }).map(sentenceOf);

const fields = `title: "What is a lock?"
summary: "A lock."
order: 99
updated: "2026-11-22"
revision: 1
changes:
  - date: "2026-11-22"
    revision: 1
    what: "First version."`;
const cite = '<Cite of="iwf-2019" />';
const file = 'faq/en/key.mdx';
/** The body begins on line 13. */
const withBody = (body: string) => said({ [file]: `---\n${fields}\n---\n\n${body}\n` });
const withFields = (from: string, to: string) =>
  said({ [file]: `---\n${fields.replace(from, to)}\n---\n\nA lock. ${cite}\n` });
const inBody = (line: number, message: string) => `content/${file}:${line} (body): ${message}`;
const html = (tag: string) =>
  `<${tag}> is HTML, as a paste from a word processor brings it; take the tag out and keep the words`;

test('a sound text is not refused', () => {
  expect(withBody(`A lock. ${cite}`)).toEqual([]);
});

describe('a tag', () => {
  test.each([
    ['not closed', `<Note>\n\nOur remark.\n`, 13, '<Note> has no closing tag; write </Note> behind its words'],
    [
      'closed in another paragraph',
      `<Note>Our remark.\n\nAnd more.</Note>`,
      13,
      '<Note> has no closing tag in its paragraph; write <Note> and </Note> on lines of their own, with blank lines between',
    ],
    [
      'without its slash',
      `A lock.\nAnother. <Cite of="iwf-2019">`,
      14,
      '<Cite> is not closed; write <Cite of="…" />, with a slash before the >',
    ],
    [
      'closed and never opened',
      `A lock.</Term> ${cite}`,
      13,
      '</Term> closes nothing; take it out, or write <Term> before it',
    ],
    [
      'with curly quotation marks',
      'A lock. <Cite of=“iwf-2019” />',
      13,
      'the quotation marks in <Cite of=“iwf-2019” /> are curly; write straight ones: <Cite of="iwf-2019" />',
    ],
    [
      'with one straight and one curly mark',
      `A lock. ${cite}\n\nA key. <Cite of="iwf-2019” />`,
      15,
      'the quotation marks in <Cite of="iwf-2019” /> are curly; write straight ones: <Cite of="iwf-2019" />',
    ],
    [
      'without quotation marks',
      'A lock. <Cite of=iwf-2019 />',
      13,
      'an attribute of <Cite> must stand in straight quotes: <Cite of="…">',
    ],
    [
      'that is unknown',
      `A lock. <Cites of="iwf-2019" />`,
      13,
      '<Cites> is not in the vocabulary (Cite, Term, View, Note); did you mean "Cite"?',
    ],
    [
      'that is unknown and not closed',
      `A lock. <Quote> ${cite}`,
      13,
      '<Quote> is not in the vocabulary (Cite, Term, View, Note)',
    ],
    [
      'with the id of no source',
      `A lock. <Cite of="iwf-201" />`,
      13,
      '<Cite of="iwf-201">: there is no source with this id in content/sources; did you mean "iwf-2019"?',
    ],
    [
      'with the id of no term',
      `Of <Term of="metdata">data</Term>. ${cite}`,
      13,
      '<Term of="metdata">: there is no term with this id in content/glossary/facts.yaml; did you mean "metadata"?',
    ],
    ['that is none', `Fewer than <3 locks. ${cite}`, 13, 'a < begins no tag; write &lt; or say it in words'],
    ['that is an address', `See <https://iwf.example>. ${cite}`, 13, 'a link is written [words](https://iwf.example)'],
  ])('%s', (_, body, line, message) => {
    expect(withBody(body)).toContain(inBody(line, message));
  });
});

describe('a paste from a word processor', () => {
  test('is named tag by tag, each with its line', () => {
    const pasted = `A <span style="mso-fareast: x">lock</span>. ${cite}\n\n<o:p></o:p>\n\n<p class=MsoNormal>A key. ${cite}</p>\n\nOne line<br>another. ${cite}\n\n<!-- StartFragment -->`;
    expect(withBody(pasted)).toEqual([
      inBody(13, html('span')),
      inBody(15, html('o:p')),
      inBody(17, html('p')),
      inBody(19, html('br')),
      inBody(21, 'an HTML comment; take it out, texts hold no HTML'),
    ]);
  });
});

describe('code in a text', () => {
  test.each([
    [
      'import x from "y"',
      13,
      'imports and exports are not allowed in texts; begin the line with another word, or take it out',
    ],
    [
      `import duties are high. ${cite}`,
      13,
      'a line that begins with import or export is read as code; begin it with another word',
    ],
    [
      `A lock {1 + 1}. ${cite}`,
      13,
      'expressions in braces are not allowed in texts; write parentheses ( ), or take them out',
    ],
    [
      `A lock {and. ${cite}`,
      13,
      'expressions in braces are not allowed in texts; write parentheses ( ), or take them out',
    ],
  ])('%s', (body, line, message) => {
    expect(withBody(body)).toContain(inBody(line, message));
  });
});

describe('a link', () => {
  test.each([
    [
      'to a page that is not there',
      '/positions/ecpatt',
      'the link "/positions/ecpatt" leads to no page; see the list of files in content/; did you mean "/positions/ecpat"?',
    ],
    [
      'to an anchor that is not there',
      '/faq#oposing-views',
      'the link "/faq#oposing-views" leads to no place on that page: it has no anchor "oposing-views"; did you mean "opposing-views"?',
    ],
    [
      'to a part that a position does not have',
      '/positions/ecpat#ask-99',
      'the link "/positions/ecpat#ask-99" leads to no place on that page: it has no anchor "ask-99"',
    ],
    [
      'to an anchor that its own page does not have',
      '#nowhere-at-all',
      'the link "#nowhere-at-all" leads to no place on that page: it has no anchor "nowhere-at-all"',
    ],
    ['that names the language', '/es/help', 'the link "/es/help" names a language; write it without: "/help"'],
    ['without a beginning', 'help', 'the link "help" must start with https://, mailto:, / or #'],
  ])('%s', (_, url, message) => {
    const [line, ...others] = withBody(`A lock. ${cite}\n\nSee [there](${url}). ${cite}`);
    expect(line).toMatch(inBody(15, message));
    expect(others).toEqual([]);
  });
  test('to a page, a text, an entry, and the text beside it is followed', () => {
    const links = [
      '/',
      '/help',
      '/search',
      '/faq',
      '/faq#key',
      '/faq/key',
      '/faq/data#sources',
      '#text',
      '/positions/ecpat#ask-1',
      '/glossary#metadata',
      '/topics',
    ];
    expect(withBody(links.map((url) => `[there](${url}) ${cite}`).join('\n\n'))).toEqual([]);
  });
});

describe('a field', () => {
  const at = (line: number, field: string, message: string) => `content/${file}:${line} ${field}: ${message}`;
  test.each([
    ['misspelt', 'sumary: "A lock."', 3, 'sumary', 'is not a field here; did you mean "summary"?'],
    [
      'with a tab before it',
      '\tsummary: "A lock."',
      3,
      'summary',
      'a tab stands at the beginning of the line; indent with spaces',
    ],
    [
      'with a colon and no quotes',
      'summary: A lock: a thing.',
      3,
      'summary',
      'a colon stands in a text without quotes, or the indent is wrong; put the whole text in straight quotes: "…"',
    ],
    [
      'with curly quotation marks',
      'summary: “A lock.”',
      3,
      'summary',
      'the quotation marks are curly; write straight ones: "…"',
    ],
    ['given twice', 'summary: "A lock."\nsummary: "A key."', 4, 'summary', 'stands twice; keep one of the two'],
    [
      'with nothing behind it',
      'summary:',
      3,
      'summary',
      'has nothing behind its colon; write it, or take the field out if it may be left out',
    ],
    [
      'of the wrong type',
      'summary: 2019',
      3,
      'summary',
      'is 2019 without quotes, but must be a text; put what you wrote in straight quotes',
    ],
    [
      'with a number in which a point sets thousands apart',
      'summary: [1.000, 10.000]',
      3,
      'summary',
      '1.000 is read as 1; write 1000, or 1',
    ],
    ['that is a list', 'summary:\n  - "A lock."', 3, 'summary', 'is a list, but must be one text in quotes'],
    [
      'that begins with a sign of YAML',
      'summary: @lock',
      3,
      'summary',
      'the text begins with a sign that has a meaning of its own here; put the whole text in straight quotes: "…"',
    ],
    [
      'in two pairs of quotes',
      'summary: "A "lock"."',
      3,
      'summary',
      'something stands behind the end of a text; put the whole text in straight quotes: "…", and write \\" for a quotation mark inside it',
    ],
    [
      'that begins with a star',
      'summary: *lock*',
      3,
      'summary',
      'a text that begins with * must stand in quotes; put the whole text in straight quotes: "…"',
    ],
  ])('%s', (_, written, line, field, message) => {
    expect(withFields('summary: "A lock."', written)).toEqual([at(line, field, message)]);
  });
  test('missing', () => {
    expect(withFields('summary: "A lock."\n', '')).toEqual([
      at(
        1,
        'summary',
        'is missing; add it. What it is: One or two plain sentences for lists, cards and search results.',
      ),
    ]);
  });
  test('with a number in quotes', () => {
    expect(withFields('order: 99', 'order: "99"')).toEqual([
      at(4, 'order', 'must be a number in digits alone, without quotes, spaces or commas'),
    ]);
    expect(withFields('order: 99', 'order: 9.5')).toEqual([
      at(4, 'order', 'must be a whole number; take out the point and what follows it'),
    ]);
  });
  test('with a date as people write it, in a list', () => {
    expect(withFields('  - date: "2026-11-22"', '  - date: "22 November 2026"')).toEqual([
      at(8, 'changes.0.date', 'is not a day: write "2023-04-19", in quotes'),
    ]);
  });
  test('of a source, with a value that is near a known one', () => {
    expect(said({ 'sources/iwf-2019.yaml': source.replace(/^reliability: .*/m, 'reliability: "primery"') })).toEqual([
      `content/sources/iwf-2019.yaml:7 reliability: is "primery", but must be one of primary, reputable, weak; did you mean "primary"?`,
    ]);
  });
});

describe('a file', () => {
  const text = `---\n${fields}\n---\n\nA lock. ${cite}\n`;
  const none = 'has a name that is no slug (small letters a to z, digits, single hyphens)';
  test.each([
    ['faq/en/My key.mdx', `${none}; rename it to my-key.mdx`],
    ['faq/en/Key.mdx', `${none}; rename it to key.mdx`],
    ['faq/en/schlüssel.mdx', `${none}; rename it to schluessel.mdx`],
    ['faq/en/candado_nuevo.mdx', `${none}; rename it to candado-nuevo.mdx`],
    ['faq/en/قفل.mdx', `${none}; rename it, for example to a-few-words.mdx`],
    ['faq/en/key.md', 'has a name that does not end in .mdx; rename it to key.mdx'],
    ['faq/en/key.docx', 'has a name that does not end in .mdx; move it out of content/'],
    ['sources/iwf.yml', 'has a name that does not end in .yaml; rename it to iwf.yaml'],
    [
      'faq/es/key.mdx',
      'translates a text that does not exist: faq/en/key.mdx; write the original first, or give both the same name',
    ],
  ])('%s', (path, message) => {
    const translated = text.replace('updated: "2026-11-22"\nrevision: 1', 'translates: 1');
    expect(said({ [path]: path.includes('/es/') ? translated : text })).toEqual([
      `content/${path}:1 (file): ${message}`,
    ]);
  });
  test('in a folder that nothing reads', () => {
    const [line] = said({ 'postions/en/key.mdx': text });
    expect(line).toMatch(
      /^content\/postions:1 \(file\): is a folder that nothing reads; .*; did you mean "positions"\?$/,
    );
  });
  test('beside the folders', () => {
    expect(said({ 'essay.mdx': text })[0]).toMatch(/^content\/essay\.mdx:1 \(file\): lies where nothing reads it/);
  });
  test('of words in a language that the portal does not have', () => {
    expect(said({ 'topics/words.xx.yaml': 'a: 1\n' })[0]).toMatch(
      /^content\/topics\/words\.xx\.yaml:1 \(file\): is a file that/,
    );
  });
  test('with the line ends of Windows and a byte-order mark is read, and its lines are counted', () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(said({ [file]: windows(text) })).toEqual([]);
    expect(said({ [file]: windows(text.replace(cite, `${cite}\n\nA key <br>. ${cite}`)) })).toEqual([
      inBody(15, html('br')),
    ]);
    expect(said({ [file]: windows(text.replace('order', 'oder')) })).toEqual([
      `content/${file}:4 oder: is not a field here; did you mean "order"?`,
    ]);
  });
});

describe('what was begun and not ended', () => {
  test.each([
    [
      'the words of the beginning',
      `Write the text here. ${cite}`,
      13,
      '“Write the text here.” stands where the text belongs; write it',
    ],
    ['no text', '', 1, 'there is no text; write it under the second line of ---'],
    [
      'a heading that skips a level',
      `### Locks\n\nA lock. ${cite}`,
      13,
      'this heading skips a level; begin it with ##',
    ],
  ])('%s', (_, body, line, message) => {
    expect(withBody(body)).toEqual([inBody(line, message)]);
  });

  test('a sentence that nobody translated, by its line; a name and a few words may be the same', () => {
    const both = `title: "Signal Foundation"
summary: "A lock keeps a door shut."
order: 99
`;
    const change = 'changes: [{date: "2026-11-22", revision: 1, what: "First."}]';
    const body = `A lock is on the door. ${cite}\n`;
    const faults = said({
      'faq/en/key.mdx': `---\n${both}updated: "2026-11-22"\nrevision: 1\n${change}\n---\n\n${body}`,
      'faq/es/key.mdx': `---\n${both}translates: 1\n${change}\n---\n\nUna llave. ${cite}\n\n${body}`,
    });
    const still = 'is still the text of the original, word for word; translate it, or take the file out until it is';
    expect(faults).toEqual([
      `content/faq/es/key.mdx:3 summary: ${still}`,
      `content/faq/es/key.mdx:11 (body): ${still}`,
    ]);
  });
});

test('a file in another encoding is named, with the line on which a letter is lost', () => {
  const written = `---\n${fields.replace('A lock.', 'Una c\uFFFDmara.')}\n---\n\nA lock. ${cite}\n`;
  expect(said({ [file]: written })).toEqual([
    `content/${file}:3 (file): is not saved as UTF-8, so that letters such as é are lost; save it again with the encoding UTF-8`,
  ]);
});

test('a file that a program left behind is to be deleted, not renamed', () => {
  expect(said({ 'faq/en/key.mdx~': '' })).toEqual([
    'content/faq/en/key.mdx~:1 (file): was left by a program that has a text open, or had; delete it',
  ]);
});

test('what is wrong with an original is told once, not of its translations too', () => {
  for (const wrong of [original.replace('summary: "', 'summary:"'), original.replace('order: 1', 'order: []')]) {
    const faults = said({ 'faq/en/lock.mdx': wrong });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('content/faq/en/lock.mdx:');
  }
});

test('a translation cannot follow a revision that there is not', () => {
  const faults = said({ 'faq/es/lock.mdx': original.replace(/updated.*\nrevision: 1/, 'translates: 3') });
  expect(faults).toContain(
    'content/faq/es/lock.mdx:5 translates: is 3, but the original is at revision 1; write the one you followed',
  );
});

describe('a field', () => {
  test.each([
    ['that is empty', 'title: "What is a lock?"', 'title: ""', 'title: is empty; fill it in. What it is: '],
    ['that is an empty list', 'order: 99', 'order: 99\ntopics: []', 'topics: needs at least one topic'],
    ['with an empty id', 'order: 99', 'order: 99\ntopics: [""]', 'topics.0: is empty; fill it in.'],
  ])('%s', (_, from, to, message) => {
    const faults = withFields(from, to);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(message);
  });
});
