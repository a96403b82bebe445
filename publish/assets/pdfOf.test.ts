import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { takeParts } from '#publish/page/partOf.ts';
import { pdfOf } from './pdfOf.ts';
import { setPdf } from './typst.ts';

const link = '<link rel="alternate" type="application/pdf" href="/pdf/en/faq.pdf">';
const page = (main: string, { lang = 'en', dir = 'ltr', head = link } = {}) => ({
  document: takeParts(
    parseDocument(
      `<!DOCTYPE html><html lang="${lang}" dir="${dir}"><head><link rel="canonical" href="https://letter.example/${lang}/faq">${head}</head><body><main>${main}</main></body></html>`,
    ),
  ),
  pdfFoot: 'Revision 1',
});
const text = (inner: string) => `<article data-part="text"><h1>Title</h1>${inner}</article>`;
const source = (inner: string) => pdfOf(page(inner))?.source ?? '';

test('a page that names no PDF of itself has none', () => {
  expect(pdfOf({ ...page(text('')), pdfFoot: null })).toBeNull();
});

test('a PDF says what the page is called, in which language, where it stands and which revision it is', () => {
  const pdf = pdfOf(page(text('<p>نص</p>'), { lang: 'ar', dir: 'rtl' }));
  expect(pdf?.path).toBe('/pdf/en/faq.pdf');
  expect(pdf?.source).toContain('#set document(title: "Title"');
  expect(pdf?.source).toContain('lang: "ar", dir: rtl');
  expect(pdf?.source).toContain('"Revision 1"');
  expect(pdf?.source).toContain('"https://letter.example/ar/faq"');
});

test('only heads, notices, texts and sources go into a PDF: no form, no count, no way to share', () => {
  const written = source(
    `<div class="summary">⟦?form:busy⟧Busy⟦/⟧</div>${text('<p>Said</p><section data-part="share"><p>Share</p></section>')}<form><p>Sign</p></form><dl>⟦count⟧</dl>`,
  );
  expect(written).toContain('#"Said"');
  expect(written).not.toMatch(/Busy|Share|Sign|⟦/);
});

test('a class beside a part changes nothing', () => {
  const classed = (name: string) =>
    source(
      `<article data-part="text"${name}><h1>Title</h1><p data-part="lede"${name}>What</p><p>Of <button data-part="term"${name}>codes</button><span data-part="beside"${name}>Hash</span></p><p data-part="revision"${name}>1</p></article><section data-part="sources"${name}><h2>Sources</h2></section>`,
    );
  expect(classed(' class="lede wide share"')).toBe(classed(''));
  expect(classed('')).toContain('#lede[#"What";]#par[#"Of ";#"codes";]#small[#"1";]#heading(level: 2)[#"Sources";]');
});

test('a view that answers a paragraph stands on a line of its own in it', () => {
  const written = source(
    text('<p>Said.<span data-part="answered">Another view: <a href="/en/views#v-isoc">ISOC</a></span></p>'),
  );
  expect(written).toContain(
    '#par[#"Said.";#linebreak();#"Another view: ";#link("https://letter.example/en/views#v-isoc")[#"ISOC";]]',
  );
});

test('a text with signs of the typesetter is set as it is', () => {
  const tricky = '#panic("x") \\ $x$ // *a* @b &lt;c&gt; [d] #let';
  expect(source(text(`<p>${tricky}</p>`))).toContain('#"#panic(\\"x\\") \\\\ $x$ // *a* @b <c> [d] #let";');
  expect(setPdf(source(text(`<p>${tricky}</p>`))).length).toBeGreaterThan(5000);
});

test('citations lead to their sources, which say where they stand; two of them do not read as one number', () => {
  const cite = (number: number) => `<sup><a class="cite" href="#source-${number}">${number}</a></sup>`;
  const beside = '<span data-part="beside">4. Somebody</span>';
  const sources = [4, 8].map(
    (number) => `<li id="source-${number}">Who. <a href="https://s.example/${number}">What</a></li>`,
  );
  const written = source(
    `${text(`<p>So${cite(4)}${beside}${cite(8)}</p>`)}<section data-part="sources"><ol>${sources.join('')}</ol></section>`,
  );
  expect(written).toContain(
    '#"So";#super[#link(label("source-4"))[#"4";]]#h(0.25em)#super[#link(label("source-8"))[#"8";]]',
  );
  expect(written).toContain('#linebreak()#address("https://s.example/8")');
  expect(setPdf(written).length).toBeGreaterThan(5000);
});

test('a term stays in its sentence in a PDF; its definition and what can only be pressed do not come along', () => {
  const term = '<a data-part="term" href="#a-hash">codes</a><span data-part="beside" aria-hidden="true">Hash</span>';
  const definition =
    '<div popover="auto" id="a-hash" data-part="definition" role="note"><p>A code.</p></div><p data-part="topics">Topics: X</p>';
  const written = source(text(`<p>Of ${term}.</p>${definition}<details><summary>What changed</summary></details>`));
  expect(written).toContain('#par[#"Of ";#"codes";#".";]');
  expect(written).not.toMatch(/Hash|A code|Topics|What changed/);
  expect(setPdf(written).length).toBeGreaterThan(5000);
});

test('a citation whose source is not on the page stops the build', () => {
  expect(() => setPdf(source(text('<p>So<sup><a href="#source-9">9</a></sup></p>')))).toThrow(
    'cannot be set: 0: label `<source-9>` does not exist',
  );
});

test('headings that skip a level stop the build, because a listener would look for what is between', () => {
  expect(() => setPdf(source(text('<h3>Deep</h3>')))).toThrow('skipped from heading level 1 to 3');
});

test('links of the page lead to the public address, a quiet value joins the one before it, a part keeps its language', () => {
  const written = source(
    text(
      '<p>See <a href="/en/voices">this</a>.</p><dl><div><dt>Date</dt><dd>2020</dd></div><div><dt></dt><dd>about</dd></div></dl><p lang="ar" dir="rtl">نص</p>',
    ),
  );
  expect(written).toContain('#link("https://letter.example/en/voices")[#"this";]');
  expect(written).toContain('#terms(([#"Date";], [#"2020";#linebreak()#"about";]))');
  expect(written).toContain('#text(lang: "ar", dir: rtl)[#par[#"نص";]]');
});

test('what is set is a tagged PDF that says it holds to PDF/UA-1', () => {
  const table = '<table><thead><tr><th>Year</th></tr></thead><tbody><tr><td>2024</td></tr></tbody></table>';
  const pdf = Buffer.from(
    setPdf(source(text(`<h2>Part</h2><ol><li><strong>First.</strong> Ask</li></ol>${table}`))),
  ).toString('latin1');
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(pdf).toMatch(/\/Lang\s*\(en\)/);
});

test.each([
  ['has no link to its PDF', page(text(''), { head: '' }), 'has no link to it'],
  ['has no heading', page('<p>x</p>'), 'has no heading'],
  ['has no text', page('<h1>x</h1>'), 'has no part "text"'],
  ['is in no language of ours', page(text(''), { lang: 'xx' }), 'in no language of ours: "xx"'],
])('a page that %s stops the build', (_, broken, sentence) => {
  expect(() => pdfOf(broken)).toThrow(sentence);
});
