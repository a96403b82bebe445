import { bundleMDX } from 'mdx-bundler';
import { getMDXComponent } from 'mdx-bundler/client/index.js';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { checkBody } from './check/checkBody.ts';
import { readKnown } from './check/known.ts';
import { arrangeBody } from './files/arrangeBody.ts';
import { readFields } from './readFields.ts';
import type { Answer } from './schema/fields.ts';

const fields = '---\ntitle: "What is it?"\norder: 1\n---\n\n';

/** Compiles a text with the bundler that contentlayer uses, the fields first as in a file: the body begins on line 6. */
async function compile(body: string) {
  const { code } = await bundleMDX({
    source: fields + body,
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [...(options.remarkPlugins ?? []), remarkGfm, arrangeBody],
    }),
    esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
  });
  return code;
}

/** What a reader gets of a text, with `[source]` for a citation. */
async function read(body: string): Promise<string> {
  const components = {
    Cite: ({ of }: { of: string }) => `[${of}]`,
    View: ({ of }: { of: string }) => createElement('u', { id: of }),
    Note: ({ children }: { children: ReactNode }) => createElement('aside', null, children),
    Term: ({ of, children }: { of: string; children: ReactNode }) => createElement('b', { id: of }, children),
    Definition: ({ of }: { of: string }) => createElement('i', { id: of }),
    Meaning: ({ of }: { of: string }) => createElement('u', { id: of }),
  };
  return renderToStaticMarkup(createElement(getMDXComponent(await compile(body)), { components })).replaceAll('\n', '');
}

const known = readKnown('content');

/** The first thing that the check of the content says of a body; "allowed" when it says nothing. */
function refusal(body: string, file = 'faq/en/lock.mdx'): string {
  const answers = readFields(`content/${file.replace(/\/[a-z]+\//, '/en/')}`).answeredBy as Answer[] | undefined;
  const [fault] = checkBody('\n'.repeat(5) + body, { file, known, answers: answers ?? [] });
  return fault ? `content/${file}:${fault.line} (body): ${fault.message}` : 'allowed';
}

const cite = '<Cite of="seed-ncmec-letter" />';
const notInVocabulary = (name: string) => `<${name}> is not in the vocabulary (Cite, Term, View, Note)`;
const html = (name: string) =>
  `<${name}> is HTML, as a paste from a word processor brings it; take the tag out and keep the words`;
const written = 'a citation is written <Cite of="…" />, with the id of a source and nothing else';

describe('what a text may hold is printed', () => {
  test.each([
    [`A fact. ${cite}`, '<p>A fact.[seed-ncmec-letter]</p>'],
    ['A fact. <Cite of="seed-ncmec-letter"/>', '<p>A fact.[seed-ncmec-letter]</p>'],
    [`One. <Cite of="isoc-css" /> Two. ${cite}`, '<p>One.[isoc-css] Two.[seed-ncmec-letter]</p>'],
    [`- One. ${cite}\n- Two. ${cite}`, '<ul><li>One.[seed-ncmec-letter]</li><li>Two.[seed-ncmec-letter]</li></ul>'],
    [
      `**Bold**, *soft*, \`code <b>\` and ~~gone~~. ${cite}`,
      '<p><strong>Bold</strong>, <em>soft</em>, <code>code &lt;b&gt;</code> and <del>gone</del>.[seed-ncmec-letter]</p>',
    ],
    ['## A heading\n\n### And one below', '<h2>A heading</h2><h3>And one below</h3>'],
    [`## A heading ${cite}`, '<h2>A heading[seed-ncmec-letter]</h2>'],
    [
      '<Note>\n\nOur own remark.\n\n- A point.\n\n</Note>',
      '<aside><p>Our own remark.</p><ul><li>A point.</li></ul></aside>',
    ],
    ['<Note>Our own remark.</Note>', '<aside>Our own remark.</aside>'],
    ['العربية أولًا. <Cite of="isoc-css" />', '<p>العربية أولًا.[isoc-css]</p>'],
  ])('%s', async (body, html) => {
    expect(await read(body)).toBe(html);
  });

  test('a table, whose cells need no citation and may have one', async () => {
    expect(await read(`| Year | Reports |\n|---|---|\n| 2023 | 36 ${cite} |`)).toBe(
      '<table><thead><tr><th>Year</th><th>Reports</th></tr></thead><tbody><tr><td>2023</td><td>36[seed-ncmec-letter]</td></tr></tbody></table>',
    );
  });

  test.each(['https://example.org/', 'http://example.org/', 'mailto:a@example.org', '/faq#data', '#data'])(
    'a link to %s',
    async (url) => {
      expect(await read(`See [there](${url}). ${cite}`)).toBe(
        `<p>See <a href="${url}">there</a>.[seed-ncmec-letter]</p>`,
      );
      expect(await read(`See [there]. ${cite}\n\n[there]: ${url}`)).toBe(
        `<p>See <a href="${url}">there</a>.[seed-ncmec-letter]</p>`,
      );
    },
  );
});

describe('what could run or bring in something foreign is refused, with file and line', () => {
  const braces = 'expressions in braces are not allowed in texts; write parentheses ( ), or take them out';
  const modules = 'imports and exports are not allowed in texts; begin the line with another word, or take it out';
  test.each([
    ['import fs from "node:fs"', 6, modules],
    [`A fact. ${cite}\n\nexport const title = "x"`, 8, modules],
    ['{process.exit()}', 6, braces],
    ['{/* a comment */}', 6, braces],
    [`A fact {1 + 1}. ${cite}`, 6, braces],
    [`## Of {2}`, 6, braces],
    [`<Note>\n\nA remark.\n\n- {3}\n\n</Note>`, 10, braces],
    [`| A |\n|---|\n| {4} |`, 8, braces],
    ['<div>x</div>', 6, html('div')],
    ['<script src="https://evil.example/x.js" />', 6, html('script')],
    [`A <b>fact</b>. ${cite}`, 6, html('b')],
    ['<Quote>“A lock.”</Quote>', 6, notInVocabulary('Quote')],
    ['<Note.Cite />', 6, html('Note.Cite')],
    ['<constructor />', 6, html('constructor')],
    ['<>x</>', 6, html('')],
    [`- One. ${cite}\n- <Note>\n\n  <iframe src="https://evil.example" />\n\n  </Note>`, 9, html('iframe')],
    ['<Note class="x">x</Note>', 6, '<Note> takes no such attribute; write <Note>'],
    ['<Note {...props}>x</Note>', 6, '<Note> takes no such attribute; write <Note>'],
    ['A fact. <Cite of="isoc-css" title="x" />', 6, '<Cite> takes no such attribute; write <Cite of="…">'],
    ['A fact. <Cite of={id} />', 6, 'of of <Cite> must be a text in straight quotes: of="…"'],
    ['A fact. <Cite of />', 6, 'of of <Cite> must be a text in straight quotes: of="…"'],
  ])('%s', async (body, line, message) => {
    expect(refusal(body)).toBe(`content/faq/en/lock.mdx:${line} (body): ${message}`);
  });

  test('an element that is not closed', async () => {
    expect(refusal('A fact.\n\n<Note>\n\nA remark.')).toBe(
      'content/faq/en/lock.mdx:8 (body): <Note> has no closing tag; write </Note> behind its words',
    );
  });

  test('an HTML comment is no way to hide something', async () => {
    expect(refusal('<!-- a comment -->')).toBe(
      'content/faq/en/lock.mdx:6 (body): an HTML comment; take it out, texts hold no HTML',
    );
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    'faq',
    '../faq',
    'ftp://example.org',
    '',
  ])('a link to "%s"', async (url) => {
    const sentence = `content/faq/en/lock.mdx:7 (body): the link "${url}" must start with https://, mailto:, / or #`;
    expect(refusal(`A fact.\n[There](<${url}>). ${cite}`)).toBe(sentence);
    expect(refusal(`A [fact][there]. ${cite}\n[there]: <${url}>`.replace('\n[', '\n\n['))).toBe(
      sentence.replace(':7', ':8'),
    );
  });
});

describe('what is not part of the portal’s texts is refused', () => {
  test.each([
    [`![A lock](https://example.org/lock.png) ${cite}`, 6, 'pictures are not part of texts; take it out'],
    [
      `![A lock][lock] ${cite}\n\n[lock]: https://example.org/lock.png`,
      6,
      'pictures are not part of texts; take it out',
    ],
    [
      `> She said so. ${cite}`,
      6,
      'quotations are not allowed; report in our own words and cite (a line must not begin with >); only the author of a testimony can consent to it',
    ],
    [
      `A fact. ${cite}\n\n- One. ${cite}\n  > She said so. ${cite}`,
      9,
      'quotations are not allowed; report in our own words and cite (a line must not begin with >); only the author of a testimony can consent to it',
    ],
    [
      `A fact.[^1] ${cite}\n\n[^1]: More. ${cite}`,
      6,
      'footnotes are not part of texts; write it in a sentence, and cite with <Cite of="…" />',
    ],
    [`A fact. <Note>We think so.</Note> ${cite}`, 6, '<Note> stands on lines of its own, not inside a sentence'],
  ])('%s', async (body, line, message) => {
    expect(refusal(body)).toBe(`content/faq/en/lock.mdx:${line} (body): ${message}`);
  });
});

describe('a citation', () => {
  test('names a source that is there', async () => {
    const missing = (id: string) =>
      `content/faq/en/lock.mdx:6 (body): <Cite of="${id}">: there is no source with this id in content/sources`;
    expect(refusal('A fact. <Cite of="seed-ncmec" />')).toBe(missing('seed-ncmec'));
    expect(refusal('## Data <Cite of="nobody" />')).toBe(missing('nobody'));
    expect(refusal('| A |\n|---|\n| 1 <Cite of="nobody" /> |')).toBe(missing('nobody').replace(':6', ':8'));
    expect(refusal('<Note>\n\nA remark. <Cite of="nobody" />\n\n</Note>')).toBe(missing('nobody').replace(':6', ':8'));
  });

  test.each([
    "<Cite of='isoc-css' />",
    '<Cite  of="isoc-css" />',
    '<Cite of="isoc-css" of="edpb-2022" />',
    '<Cite of="../schema/kinds" />',
    '<Cite of="" />',
    '<Cite />',
  ])('is written in one way, by which the list of sources finds it: not %s', async (citation) => {
    expect(refusal(`A fact. ${citation}`)).toBe(`content/faq/en/lock.mdx:6 (body): ${written}`);
  });

  test('holds no words, because none would be shown', async () => {
    expect(refusal('A fact. <Cite of="isoc-css">See there</Cite>')).toBe(
      `content/faq/en/lock.mdx:6 (body): ${written}`,
    );
  });
});

describe('a term', () => {
  const inside = '<Term> stands inside a sentence: not alone, nor in a heading, a table or a link';

  test('stands in its sentence, its meaning at the end of the paragraph, and its definition behind it', async () => {
    expect(await read(`Of <Term of="metadata">such data</Term>. ${cite}\n\nMore. ${cite}`)).toBe(
      '<p>Of <b id="metadata">such data</b>.[seed-ncmec-letter]<u id="metadata"></u></p><i id="metadata"></i><p>More.[seed-ncmec-letter]</p>',
    );
  });
  test('may begin a paragraph or an item, be bold, and stand beside another one', async () => {
    expect(await read(`<Term of="metadata">Metadata</Term> and **<Term of="hash">codes</Term>**. ${cite}`)).toBe(
      '<p><b id="metadata">Metadata</b> and <strong><b id="hash">codes</b></strong>.[seed-ncmec-letter]<u id="metadata"></u><u id="hash"></u></p><i id="metadata"></i><i id="hash"></i>',
    );
    expect(await read(`- <Term of="hash">Codes</Term>. ${cite}\n- Two. ${cite}`)).toBe(
      '<ul><li><b id="hash">Codes</b>.[seed-ncmec-letter]<u id="hash"></u><i id="hash"></i></li><li>Two.[seed-ncmec-letter]</li></ul>',
    );
  });
  test.each([
    [
      `A fact of <Term of="metadat">data</Term>. ${cite}`,
      6,
      '<Term of="metadat">: there is no term with this id in content/glossary/facts.yaml; did you mean "metadata"?',
    ],
    [
      `Of <Term of="hash">one</Term>. ${cite}\n\nOf <Term of="hash">two</Term>. ${cite}`,
      8,
      '<Term of="hash"> stands twice: only its first use in a text is marked',
    ],
    ['## Of <Term of="hash">codes</Term>', 6, inside],
    [`| A |\n|---|\n| <Term of="hash">codes</Term> |`, 8, inside],
    [`[<Term of="hash">codes</Term>](/faq) ${cite}`, 6, inside],
    [
      '<Term of="hash">codes</Term>',
      6,
      'this paragraph must end in a citation: <Cite of="…" /> (or stand in a <Note> if it states no fact)',
    ],
    [`Of <Term of="hash" />. ${cite}`, 6, '<Term> holds the words of the text, and nothing else'],
    [`Of <Term of="hash">*codes*</Term>. ${cite}`, 6, '<Term> holds the words of the text, and nothing else'],
    [`Of <Term id="hash">codes</Term>. ${cite}`, 6, '<Term> takes no such attribute; write <Term of="…">'],
  ])('is refused with file and line: %s', async (body, line, message) => {
    expect(refusal(body)).toBe(`content/faq/en/lock.mdx:${line} (body): ${message}`);
  });
});

describe('a view', () => {
  const place = 'faq/en/data.mdx';
  const grimm = '<View of="v-grimm" />';

  test('stands behind the last citation of the paragraph that it answers', async () => {
    expect(await read(`A fact. ${cite} ${grimm}`)).toBe('<p>A fact.[seed-ncmec-letter] <u id="v-grimm"></u></p>');
    expect(await read(`- A fact. ${cite} ${grimm}`)).toBe(
      '<ul><li>A fact.[seed-ncmec-letter] <u id="v-grimm"></u></li></ul>',
    );
  });
  test.each([
    [
      `A fact. ${cite} <View of="v-bugs" />`,
      '<View of="v-bugs">: answeredBy in faq/en/data.mdx does not name this view, without "to"; add it there, or take it out here',
    ],
    [`A fact. ${cite} ${grimm}\n\nA fact. ${cite} ${grimm}`, '<View of="v-grimm"> stands twice in this text', 8],
    [`A fact. ${grimm} ${cite}`, 'nothing stands behind <View of="…" /> in its paragraph'],
    [
      `A fact. ${grimm}`,
      'this paragraph must end in a citation: <Cite of="…" /> (or stand in a <Note> if it states no fact)',
    ],
    [grimm, '<View of="…" /> stands at the end of a paragraph or an item, and holds nothing'],
    [
      `A fact. ${cite} <View of="v-grimm">Grimm</View>`,
      '<View of="…" /> stands at the end of a paragraph or an item, and holds nothing',
    ],
  ])('is refused with file and line: %s', async (body, message, line = 6) => {
    expect(refusal(body, place)).toBe(`content/${place}:${line} (body): ${message}`);
  });
  test('that answers only a part by the field "to" stands there, and not in the body', async () => {
    const message =
      '<View of="v-crin">: answeredBy in positions/en/ncmec.mdx does not name this view, without "to"; add it there, or take it out here';
    expect(refusal(`A fact. ${cite} <View of="v-crin" />`, 'positions/es/ncmec.mdx')).toBe(
      `content/positions/es/ncmec.mdx:6 (body): ${message}`,
    );
  });
});

test('the first citation of each source under each heading is noted in the margin, but not in a table', async () => {
  const body = `One. <Cite of="isoc-css" /> ${cite}\n\nTwo. <Cite of="isoc-css" />\n\n## More\n\n| ${cite} |\n|---|\n\nThree. <Cite of="isoc-css" />`;
  const Cite = ({ isNoted = false }: { isNoted?: boolean }) => (isNoted ? '!' : '.');
  const printed = renderToStaticMarkup(createElement(getMDXComponent(await compile(body)), { components: { Cite } }));
  expect(printed.replaceAll(/\s*<[^>]*>\s*/g, '|').replaceAll(/\|+/g, '|')).toBe('|One.!!|Two..|More|.|Three.!|');
});

test('the title is the only heading of the first level', async () => {
  expect(refusal('# Another title')).toBe(
    'content/faq/en/lock.mdx:6 (body): the title is the only heading of the first level; begin at ##',
  );
});

describe('where facts are stated, each paragraph and item ends in a citation', () => {
  const missing = 'this paragraph must end in a citation: <Cite of="…" /> (or stand in a <Note> if it states no fact)';

  test.each([
    ['A fact.', 6],
    [`A fact. ${cite}\n\nAnother.`, 8],
    [`A fact ${cite}.`, 6],
    [`A fact.\n${cite}`, 6],
    [`One. ${cite} Two.`, 6],
    [`*A fact. ${cite}*`, 6],
    [`- One. ${cite}\n- Two.`, 7],
    [`1. One.\n2. Two. ${cite}`, 6],
    [`- One:\n  - Two. ${cite}`, 6],
    [`<Note>\n\nA remark.\n\n</Note>\n\nA fact.`, 12],
    ['[A link](/faq)', 6],
    ['`code`', 6],
  ])('%s', async (body, line) => {
    expect(refusal(body)).toBe(`content/faq/en/lock.mdx:${line} (body): ${missing}`);
  });

  test.each(['positions', 'faq', 'voices', 'news'])('in %s', async (kind) => {
    expect(refusal('A fact.', `${kind}/es/x.mdx`)).toBe(`content/${kind}/es/x.mdx:6 (body): ${missing}`);
  });

  test.each(['letters', 'pages'])('but not in %s, where the portal speaks', async (kind) => {
    expect(await read('We ask you.')).toBe('<p>We ask you.</p>');
    expect(refusal('We {ask} you.', `${kind}/es/x.mdx`)).toContain(`content/${kind}/es/x.mdx:6`);
  });
});
