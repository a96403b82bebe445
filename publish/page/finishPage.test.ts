import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { finishPage } from './finishPage.ts';

const bundle = {
  style: (path: string) => `/* ${path} */a[href$='.pdf']::after{content:"$&"}`,
  script: (path: string) => path.replace('/browser/', '/assets/').replace('.js', '.0123456789.js'),
};

/** A page as Next exports it, with its words in the middle left out. */
const exported = (body: string, head = '') =>
  [
    '<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charSet="utf-8"/>',
    '<link rel="stylesheet" href="/_next/static/chunks/3lw8_yf_t9mjx.css" data-precedence="next"/>',
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/0j1we3cwg31qe.js"/>',
    '<script src="/_next/static/chunks/turbopack-2u1d16houkiyo.js" async=""></script>',
    `<title>Private &amp; Protected</title>${head}`,
    '<script src="/_next/static/chunks/0cz1d0mv5g_q7.js" noModule=""></script></head>',
    `<body><div hidden=""><!--$--><!--/$--></div>${body}<!--$--><!--/$-->`,
    '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"runtimeModuleIds":[94553]});</script>',
    '<script src="/_next/static/chunks/0j1we3cwg31qe.js" async=""></script>',
    '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
    '<script>self.__next_f.push([1,"c:null\\n12:[[\\"$\\",\\"title\\",\\"0\\"]]"])</script></body></html>',
  ].join('');

const finish = (body: string, head?: string) => finishPage(exported(body, head), bundle);
const style = `/* /_next/static/chunks/3lw8_yf_t9mjx.css */a[href$='.pdf']::after{content:"$&"}`;
const printed = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>Private &amp; Protected</title>${head}<style>${style}</style></head><body>${body}</body></html>`;

describe('a reader gets the page and nothing of the framework', () => {
  test('no runtime, no comments, no empty place for it, and the style inlined as it is', () => {
    expect(finish('<p>One.<!-- --> <!-- -->·<!-- --> <!-- -->Two.</p>')).toEqual({
      document: expect.objectContaining({ type: 'root' }),
      html: printed('<p>One.&nbsp;· Two.</p>'),
      style,
      template: null,
      letter: null,
      title: null,
      siteName: null,
      version: null,
      pdfFoot: null,
      styleHash: `sha256-${createHash('sha256').update(style).digest('base64')}`,
      hasScript: false,
      hasFrame: false,
    });
  });

  test('an example of a field or a count is filled once for all with what its page names', () => {
    const sample = JSON.stringify({
      blanks: { count: '1,234', 'value.name': '"' },
      outcomes: ['name:missing'],
    }).replaceAll('"', '&quot;');
    const body =
      '<p>⟦count⟧</p>⟦?name:missing⟧<p>Missing</p>⟦/⟧⟦?name:too-long⟧<p>Long</p>⟦/⟧<input data-set-value="⟦value.name⟧" data-set-checked="⟦no⟧">';
    expect(finish(body, `<meta name="sample" content="${sample}">`).html).toBe(
      printed('<p>1,234</p><p>Missing</p><input value="&quot;">'),
    );
  });

  test('what it calls itself and its site is told apart, unless the outcome decides it', () => {
    const named = '<meta property="og:site_name" content="P &amp; P">';
    expect(finish('', `<meta name="title" content="A &quot;b&quot;">${named}`)).toMatchObject({
      html: printed('', named),
      title: 'A "b"',
      siteName: 'P & P',
    });
    expect(finish('', '<meta name="title" content="⟦?late⟧Late⟦/⟧Title">')).toMatchObject({
      html: printed(''),
      title: null,
    });
  });

  test('the hash in the policy is the one a browser computes over the inlined style', () => {
    const { html, styleHash } = finish('<p>One.</p>');
    const inlined = /<style>(.*)<\/style>/s.exec(html)?.[1] ?? '';
    expect(`sha256-${createHash('sha256').update(inlined, 'utf8').digest('base64')}`).toBe(styleHash);
  });

  test('several stylesheets become one style, in their order', () => {
    const page = finishPage(
      '<html><head><link rel="stylesheet" href="/b.css"><link rel="stylesheet" href="/a.css"></head><body></body></html>',
      {
        ...bundle,
        style: (path) => `[${path}]`,
      },
    );
    expect(page.html).toBe('<html><head><style>[/b.css][/a.css]</style></head><body></body></html>');
    expect(page.styleHash).toBe('sha256-MEdmbi+rxh7KDPNI3QL9FkSDhMH84M7hwrZMtKHu/lg=');
  });

  test('a page without style, such as a mail, gets none', () => {
    const page = finishPage('<html><head><title>Your link</title></head><body><p>Here.</p></body></html>', bundle);
    expect(page).toMatchObject({
      html: '<html><head><title>Your link</title></head><body><p>Here.</p></body></html>',
      styleHash: null,
    });
  });

  test('JSON-LD stays, letter for letter', () => {
    const data =
      '<script type="application/ld+json">{"@type":"FAQPage","name":"A &amp; B \\u003cb> “⟦count⟧”"}</script>';
    expect(finish(data).html).toBe(printed(data));
  });

  test('our script stays under the address that changes with its content', () => {
    expect(finish('<p>One.</p><script defer="" src="/browser/page.js"></script>')).toMatchObject({
      html: printed('<p>One.</p><script defer src="/assets/page.0123456789.js"></script>'),
      hasScript: true,
    });
  });

  test('a page of which our script chooses what is shown waits for it, before anything can be read and then move', () => {
    const script = '<script defer="" src="/browser/page.js"></script>';
    const { html } = finish(`<select data-own=""><option>KE</option></select>${script}`);
    expect(html).toMatch(/<script defer src="\/assets\/page\.0123456789\.js" blocking="render"><\/script>.*<\/head>/);
    expect(html.split('<script')).toHaveLength(2);
  });

  test('what is hidden but not empty stays', () => {
    const trap = '<div hidden><input name="address2"></div><div hidden>Copied.</div>';
    expect(finish(trap).html).toBe(printed(trap));
  });
});

describe('what only publish is meant to see', () => {
  test.each([
    ['counts safeguards', 'counts', 'safeguards'],
    ['mail', 'mail', null],
  ])('<meta name="template" content="%s"> is read and taken out', (content, template, letter) => {
    const page = finish(
      '<p>⟦count⟧</p>',
      `<meta name="template" content="${content}"/><meta name="description" content="d"/>`,
    );
    expect(page).toMatchObject({
      html: printed('<p>⟦count⟧</p>', '<meta name="description" content="d">'),
      template,
      letter,
    });
  });
});

describe('what the policy would block is refused while it can still be seen', () => {
  test.each([
    ['<script>alert(1)</script>', 'a stray inline script: alert(1)'],
    ['<script type="module">import "/x.js"</script>', 'a stray inline script: import "/x.js"'],
    [
      '<script type="text/javascript">self.__next_f.push([1])</script>',
      'a stray inline script: self.__next_f.push([1])',
    ],
    [
      '<script defer="" src="https://evil.example/browser/x.js"></script>',
      'a stray script: https://evil.example/browser/x.js',
    ],
    ['<script defer="" src="//evil.example/_next/x.js"></script>', 'a stray script: //evil.example/_next/x.js'],
    ['<script src="/browser/page.js"></script>', 'a stray script: /browser/page.js'],
    ['<svg><script>alert(1)</script></svg>', 'a stray inline script: alert(1)'],
    ['<p onclick="x()">One.</p>', 'an inline onclick on <p>, which the policy forbids'],
    ['<img src="/icon.svg" alt="" onError="x()"/>', 'an inline onerror on <img>, which the policy forbids'],
    ['<body onload="x()">', 'an inline onload on <body>, which the policy forbids'],
    ['<p style="color:red">One.</p>', 'an inline style on <p>, which the policy forbids'],
    ['<style>p{color:red}</style>', 'a stray style, which the policy forbids: p{color:red}'],
  ])('%s', (body, message) => {
    expect(() => finish(body)).toThrow(new Error(message));
  });
});

describe('every word survives', () => {
  const same = (body: string) => expect(finish(body).html).toBe(printed(body));

  test('blanks, in text, in a title and in attributes', () => {
    same(
      '<p>⟦?ready⟧⟦count⟧⟦/⟧</p><input data-set-value="⟦value.name⟧" data-set-aria-invalid="⟦invalid.name⟧" name="name"><a href="⟦link⟧">⟦link⟧</a>',
    );
    expect(finish('<ul>⟦*people⟧<li>⟦name⟧</li>⟦/⟧</ul>', '<meta name="description" content="⟦count⟧"/>').html).toBe(
      printed('<ul>⟦*people⟧<li>⟦name⟧</li>⟦/⟧</ul>', '<meta name="description" content="⟦count⟧">'),
    );
    expect(finishPage('<html><head><title>⟦?problem⟧Error: ⟦/⟧Sign</title></head></html>', bundle).html).toContain(
      '<title>⟦?problem⟧Error: ⟦/⟧Sign</title>',
    );
  });

  test('entities', () => {
    same(
      '<p title="A &amp; B &quot;C&quot;">A &amp; B &lt;b&gt; &amp; &nbsp;</p><a href="/en/search?q=a&amp;copy=1">x</a>',
    );
  });

  test('quotation marks that need no entity mean the same without', () => {
    expect(finish('<p title="it&#x27;s &lt;b">it&#x27;s &quot;b&quot;</p>').html).toBe(
      printed(`<p title="it's <b">it's "b"</p>`),
    );
  });

  test('a script from right to left, with its invisible characters', () => {
    same(
      '<p lang="ar" dir="rtl">العربية: التشفير من طرف إلى طرف، «\u2067آبل\u2069» \u200fو\u200e Messenger</p><p>日本語 हिन्दी 😀 e\u0301</p>',
    );
  });

  test('what is typed into or shown in a box, with its line ends', () => {
    same(
      '<textarea rows="4">\n\n  &lt;iframe src="https://x.example/?a=1&amp;b"&gt;&lt;/iframe&gt;\n&lt;!-- ⟦count⟧ --&gt;</textarea><pre>\n\na  b\n\tc\n</pre>',
    );
  });

  test('citations, the first of each with the anchor that the list of sources leads back to', () => {
    expect(
      finish(
        '<a href="/x" data-citation="2">A</a><sup><a data-citation="1">1</a></sup><sup><a data-citation="2">2</a></sup><sup><a data-citation="1">1</a></sup>',
      ).html,
    ).toBe(
      printed(
        '<a href="/x" id="citation-2">A</a><sup><a id="citation-1">1</a></sup><sup><a>2</a></sup><sup><a>1</a></sup>',
      ),
    );
  });

  test('elements without an end, and those of drawings', () => {
    expect(finish('<p>One<br/>two<wbr/>three</p><hr/><img src="/icon.svg" alt=""/><input value=""/>').html).toBe(
      printed('<p>One<br>two<wbr>three</p><hr><img src="/icon.svg" alt><input value>'),
    );
    expect(
      finish(
        '<svg viewBox="0 0 1 1" aria-hidden="true"><title id="t">A &amp; B</title><path d="M0 0"></path><g></g></svg>',
      ).html,
    ).toBe(
      printed('<svg viewBox="0 0 1 1" aria-hidden="true"><title id="t">A &amp; B</title><path d="M0 0"/><g/></svg>'),
    );
  });
});
