import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Searchable } from '#blanks/searchEntry.ts';
import type { SiteManifest } from '#blanks/site.ts';
import { publish } from './publish.ts';
import { readSearchWords } from './search/searchWords.ts';

const languages = ['en', 'es', 'ar'];
const origin = 'https://letter.example';

/** A page as Next exports it. */
const page = (body: string, head = '') =>
  `<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/><title>x</title>${head}</head>` +
  `<body><div hidden=""><!--$--><!--/$--></div>${body}<script>self.__next_f.push([1])</script></body></html>`;
/** A page of testimonies, with all the parts that it must have. */
const voices = (told: string) => {
  const parts = ['doing', 'heading', 'lede', 'notice', 'text', 'revision', 'sources'].map(
    (name) => `<p data-part="${name}"></p>`,
  );
  return page(`${parts.join('')}<section data-part="voice"><details data-part="testimony">${told}</details></section>`);
};
const finished = (body: string, head = '') =>
  `<!DOCTYPE html><html><head><title>x</title>${head}<style>p{margin:0}</style></head><body>${body}</body></html>`;

/** What every page and frame must begin with; put into each of them before it is published here. */
const safety = (path: string) => {
  const [, room, language = ''] = /^(embed\/|mail\/)?(en|es|ar)\b/.exec(path) ?? [];
  if (!language || room === 'mail/') return '';
  if (room) return `<a href="${placeholder}/${language}/help" target="_top">x</a>`;
  const links = ['#text', `/${language}/help`, `/${language}/leaving`].map((href) => `<a href="${href}">x</a>`);
  return `<i id="text"></i>${links.join('')}<a href="https://neutral.example" rel="noreferrer" data-exit="true">x</a>`;
};

/** A frame says so at its root, unless a test says something else there. */
const rooted = (path: string, text: string) =>
  path.startsWith('embed/') ? text.replace('<html>', '<html class="embedded">') : text;

const placeholder = 'https://origin.invalid';
/** What every mail must say. */
const whoAnswers = '⟦?operated⟧We⟦/⟧⟦?trial⟧Nobody⟦/⟧';
const template = (content: string) => `<meta name="template" content="${content}"/>`;

/** What `next build` leaves behind for a portal with an about page, a letter, an embed and a mail. */
const soundExport: Record<string, string> = {
  '404.html': page('<script>stray()</script>'),
  '_not-found.html': page('<script>stray()</script>'),
  '_next/static/chunks/a.css': 'p{margin:0}',
  'manifest/updates.json': '{}',
  'manifest/logos.json': '{}',
  'manifest/letters.json':
    '{"safeguards":{"version":"1.0","consentVersion":"c","goals":[100],"titles":{"en":"Letter"}}}',
  'sitemap.xml': '<urlset></urlset>',
  'robots.txt': `Sitemap: ${placeholder}/sitemap.xml\n`,
  ...Object.fromEntries(
    languages.flatMap((language) => [
      [`${language}/feed.atom`, `<id>${placeholder}/${language}</id>`],
      [`${language}/feed.json`, '{}'],
      [`${language}.html`, page(`<p>⟦count⟧</p><a href="/${language}/about#how">x</a>`, template('counts safeguards'))],
      [`${language}/help.html`, page('<div data-part="chosen"></div>')],
      [`${language}/leaving.html`, page('')],
      [`${language}.txt`, 'what the framework keeps for itself'],
      [
        `${language}/about.html`,
        page(
          '<h2 id="how">How</h2><script defer="" src="/browser/page.js"></script>',
          `<link rel="canonical" href="${placeholder}/${language}"/>`,
        ),
      ],
      [`embed/${language}/about.html`, page(`<a href="${placeholder}/${language}/about">x</a>`)],
      [
        `mail/${language}/confirm.html`,
        `<html><head><title>x</title>${template('mail')}</head><body><a href="⟦link⟧">⟦link⟧</a>${placeholder}/${language}/help${whoAnswers}</body></html>`,
      ],
      [`mail/${language}/text/confirm.txt`, `⟦link⟧\n\n${placeholder}/${language}/help\n${whoAnswers}`],
    ]),
  ),
};

let folder: string;
const write = (files: Record<string, string>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const run = (files: Record<string, string> = {}, address = origin) => {
  for (const [path, text] of Object.entries({ ...soundExport, ...files }))
    write({ [`out/${path}`]: rooted(path, text).replace('<body>', `<body>${safety(path)}`) });
  return publish({
    from: join(folder, 'out'),
    publicFiles: join(folder, 'public'),
    to: join(folder, 'site'),
    origin: address,
    operator: null,
  });
};
const manifest = (): SiteManifest => JSON.parse(read('site/manifest.json'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
  write({
    'public/icon.svg': '<svg/>',
    'public/.well-known/security.txt': 'Contact: x',
    'public/.DS_Store': '',
    'public/v1.0/a.txt': 'a',
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('an export without fault becomes the site', () => {
  test('the logo of a partner is a file that may do nothing when it is opened by itself', async () => {
    const logos = { '/partners/harbour-watch.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>' };
    expect(await run({ 'manifest/logos.json': JSON.stringify(logos) })).toEqual([]);
    const logo = manifest().files['/partners/harbour-watch.svg'];
    expect(logo).toMatchObject({ type: 'image/svg+xml', csp: "default-src 'none'; frame-ancestors 'none'; sandbox" });
    expect(read(`site/${logo?.file}`)).toBe('<svg xmlns="http://www.w3.org/2000/svg"></svg>');
  });

  test('pages are finished, compressed and listed with their policy', async () => {
    expect(await run()).toEqual([]);
    const { files } = manifest();
    const script = Object.keys(files).find((path) => path.startsWith('/assets/page.')) ?? '';
    expect(read('site/public/en/about.html')).toBe(
      finished(
        `${safety('en')}<h2 id="how">How</h2><script defer src="${script}"></script>`,
        '<link rel="canonical" href="https://letter.example/en">',
      ),
    );
    expect(brotliDecompressSync(readFileSync(join(folder, 'site/public/en/about.html.br'))).toString()).toBe(
      read('site/public/en/about.html'),
    );
    expect(files['/en/about']).toEqual({
      file: 'public/en/about.html',
      type: 'text/html; charset=utf-8',
      encodings: ['br', 'gz'],
      cache: 'revalidate',
      speculation: '/speculation.json',
      csp: "default-src 'none'; img-src 'self'; manifest-src 'self'; style-src 'sha256-QRQPRLGyxt3RJiKpYNjpkgHcmHU2PywsfL2e8oI0LQA='; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    });
    expect(files['/ar/help']).not.toHaveProperty('speculation');
    expect(files['/speculation.json']).toMatchObject({ type: 'application/speculationrules+json', cache: 'day' });
    expect(files['/embed/ar/about']?.csp).toMatch(/; frame-ancestors \*$/);
  });

  test('a page with blanks is for the server only, and for nobody’s cache', async () => {
    await run();
    expect(manifest().files['/ar']).toMatchObject({
      file: 'filled/ar.html',
      encodings: [],
      cache: 'private',
      template: 'counts',
      letter: 'safeguards',
    });
    expect(read('site/filled/ar.html')).toBe(finished(`${safety('ar')}<p>⟦count⟧</p><a href="/ar/about#how">x</a>`));
    expect(existsSync(join(folder, 'site/public/ar.html'))).toBe(false);
  });

  test('a mail is there as HTML and as text, with the public address', async () => {
    await run();
    expect(read('site/filled/mail/es/confirm.txt')).toBe(`⟦link⟧\n\nhttps://letter.example/es/help\n${whoAnswers}`);
    expect(manifest().files['/mail/es/confirm.txt']).toEqual({
      file: 'filled/mail/es/confirm.txt',
      type: 'text/plain; charset=utf-8',
      encodings: [],
      cache: 'private',
      template: 'mail',
    });
    expect(manifest().files['/mail/es/confirm']).toMatchObject({
      file: 'filled/mail/es/confirm.html',
      template: 'mail',
    });
  });

  test('feeds and what crawlers read have the public address, their type, and are asked for again', async () => {
    await run();
    const { files } = manifest();
    const shared = { encodings: ['br', 'gz'], cache: 'revalidate' };
    expect(files['/ar/feed.atom']).toEqual({
      file: 'public/ar/feed.atom',
      type: 'application/atom+xml; charset=utf-8',
      ...shared,
    });
    expect(files['/ar/feed.json']).toEqual({
      file: 'public/ar/feed.json',
      type: 'application/feed+json; charset=utf-8',
      ...shared,
    });
    expect(files['/sitemap.xml']).toEqual({
      file: 'public/sitemap.xml',
      type: 'application/xml; charset=utf-8',
      ...shared,
    });
    expect(files['/robots.txt']).toEqual({ file: 'public/robots.txt', type: 'text/plain; charset=utf-8', ...shared });
    expect(read('site/public/ar/feed.atom')).toBe('<id>https://letter.example/ar</id>');
    expect(read('site/public/robots.txt')).toBe('Sitemap: https://letter.example/sitemap.xml\n');
  });

  test('the manifest lists these addresses and no others', async () => {
    await run();
    const { files, origin: printedOrigin, letters } = manifest();
    expect(
      Object.keys(files)
        .map((path) => path.replace(/\.[0-9a-f]{10}\./, '.HASH.'))
        .sort(),
    ).toEqual(
      [
        ...languages.flatMap((language) => [
          `/${language}`,
          ...['about', 'help', 'leaving'].map((page) => `/${language}/${page}`),
          `/embed/${language}/about`,
        ]),
        ...languages.flatMap((language) => [`/${language}/feed.atom`, `/${language}/feed.json`]),
        ...languages.flatMap((language) => [`/mail/${language}/confirm`, `/mail/${language}/confirm.txt`]),
        ...languages.map((language) => `/search/${language}.json`),
        ...readdirSync('browser/pinned').map(() => '/embed.HASH.js'),
        ...[
          '/apple-touch-icon.png',
          '/assets/page.HASH.js',
          '/assets/embedded.HASH.js',
          '/embed.js',
          '/favicon.ico',
          '/icon-512.png',
          '/icon.svg',
          '/robots.txt',
          '/site.webmanifest',
          '/sitemap.xml',
          '/speculation.json',
          '/v1.0/a.txt',
          '/.well-known/security.txt',
        ],
      ].sort(),
    );
    expect(printedOrigin).toBe('https://letter.example');
    expect(letters).toEqual({
      safeguards: { version: '1.0', consentVersion: 'c', goals: [100], titles: { en: 'Letter' } },
    });
    for (const { file, encodings } of Object.values(files))
      for (const ending of ['', ...encodings.map((encoding) => `.${encoding}`)])
        expect(existsSync(join(folder, 'site', file + ending))).toBe(true);
  });

  test('what a search can find lies with the pages for the server, by language, from pages alone', async () => {
    const about = page('<main><h1>About</h1><h2 id="how">How</h2><p>So.</p></main>');
    expect(await run({ 'en/about.html': about, 'embed/en/about.html': about })).toEqual([]);
    expect(manifest().files['/search/en.json']).toEqual({
      ...{ file: 'filled/search/en.json', type: 'application/json; charset=utf-8', encodings: [], cache: 'private' },
    });
    const searchable = (locale: string): Searchable => JSON.parse(read(`site/filled/search/${locale}.json`));
    expect(searchable('en').entries.map(({ url }) => url)).toEqual(['/en/about', '/en/about#how']);
    expect(searchable('es')).toEqual({ entries: [], words: readSearchWords('es') });
  });

  test('the site before it is kept beside it, for a server that serves it still; nothing else lies about', async () => {
    write({ 'site/public/old.html': 'old', 'site.previous/public/older.html': 'older' });
    await run();
    expect(existsSync(join(folder, 'site/public/old.html'))).toBe(false);
    expect(read('site.previous/public/old.html')).toBe('old');
    expect(existsSync(join(folder, 'site.previous/public/older.html'))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['out', 'public', 'site', 'site.previous']);
  });
});

describe('with a fault the site before it stays, and the fault names its page', () => {
  test.each([
    [
      'a broken link',
      { 'en/about.html': page('<h2 id="how">How</h2><a href="/en/nowhere">x</a>') },
      '/en/about: the link to /en/nowhere leads nowhere',
    ],
    ['a broken anchor', { 'es/about.html': page('') }, '/es: /es/about has no anchor #how'],
    [
      'a page in one language only',
      { 'es/extra.html': page('') },
      '/…/extra is missing in "en"',
      '/…/extra is missing in "ar"',
    ],
    [
      'a sitemap that leaves a page out',
      { 'embed/es/about.html': page('', `<link rel="canonical" href="${placeholder}/embed/es/about"/>`) },
      '/sitemap.xml does not list https://letter.example/embed/es/about',
    ],
    [
      'a feed with a placeholder left over',
      { 'es/feed.atom': '<id>origin.invalid</id>' },
      '/es/feed.atom still has the placeholder of the public address somewhere',
    ],
    [
      'a blank without a template',
      { 'ar/about.html': page('<h2 id="how">⟦count⟧</h2>') },
      '/ar/about has blanks but names no template',
    ],
    [
      'a blank that is not in a mail',
      { 'mail/en/text/confirm.txt': `⟦name⟧ ${placeholder}/en/help${whoAnswers}` },
      '/mail/en/confirm.txt has the blank "name", which "mail" cannot fill',
    ],
    [
      'a stray script',
      { 'embed/en/about.html': page('<script>x()</script>') },
      '/embed/en/about cannot be finished: a stray inline script: x()',
      '/embed/…/about is missing in "en"',
    ],
    [
      'a frame that cannot be dark when its address asks for it',
      { 'embed/en/about.html': page('').replace('<html>', '<html class="framed">') },
      '/embed/en/about is a frame whose look cannot be chosen: see blanks/embedLook.ts',
    ],
    [
      'a script that is not built',
      { 'en/about.html': page('<h2 id="how"></h2><script defer="" src="/browser/x.js"></script>') },
      '/en/about: the link to /browser/x.js leads nowhere',
    ],
    [
      'a fragment that is not closed',
      { 'en.html': page('⟦?count⟧', template('counts')) },
      '/en cannot be finished: the fragment "count" is not closed',
    ],
    [
      'a mail without a way to help',
      { 'mail/en/text/confirm.txt': `⟦link⟧${whoAnswers}` },
      '/mail/en/confirm.txt does not lead to help',
    ],
    [
      'a testimony in a feed',
      {
        'en/voices.html': voices(`<p>${'Told by one person. '.repeat(3)}</p>`),
        'es/voices.html': voices('<p></p>'),
        'ar/voices.html': voices('<p></p>'),
        'en/feed.atom': `<summary>${'Told by one person. '.repeat(3)}</summary>`,
      },
      '/en/feed.atom repeats a testimony: "Told by one person Told by one person To …"',
    ],
    [
      'a page without a part that it must have',
      Object.fromEntries(
        languages.map((language) => [
          `${language}/voices.html`,
          language === 'es' ? voices('').replace(' data-part="notice"', '') : voices(''),
        ]),
      ),
      '/es/voices lacks its part "notice": see blanks/parts.ts',
    ],
    [
      'a page whose headings skip a level',
      { 'en/about.html': page('<h1>About</h1><h3 id="how">How</h3>') },
      '/en/about has an h3 right after an h1',
    ],
    [
      'a page with a class whose style it does not load',
      {
        '_next/static/chunks/b.css': '.number{font-weight:600}',
        'en/about.html': page('<h2 id="how" class="number wide">How</h2>'),
      },
      '/en/about uses the class "number", whose style it does not load',
    ],
    [
      'an address that was not put in',
      { 'embed/en/about.html': page('<p>origin.invalid</p>') },
      '/embed/en/about still has the placeholder of the public address somewhere',
    ],
  ] as [string, Record<string, string>, ...string[]][])('%s', async (_, files, ...faults) => {
    write({ 'site/public/old.html': 'old' });
    expect(await run(files)).toEqual(faults);
    expect(read('site/public/old.html')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['out', 'public', 'site']);
  });

  test('a heavy page', async () => {
    const heavy = Array.from({ length: 20_000 }, (_, index) => Math.sin(index).toString(36).slice(4)).join(' ');
    expect(await run({ 'en.html': page(`<p>${heavy}</p>`) })).toEqual([
      expect.stringMatching(/^\/en: \d+ bytes, \d+ over its budget of 14336$/),
    ]);
  });

  test('a file of a type that nobody knows', async () => {
    write({ 'site/public/old.html': 'old', 'public/page.php': 'x' });
    expect(await run()).toEqual([
      '/page.php cannot be finished: public/page.php: no type is known for .php; add it in publish/write.ts',
    ]);
    expect(read('site/public/old.html')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['out', 'public', 'site']);
  });
});

describe('the public address', () => {
  test('may end in a slash, as the server allows', async () => {
    expect(await run({}, 'https://letter.example/')).toEqual([]);
    expect(manifest().origin).toBe('https://letter.example');
    expect(read('site/filled/mail/en/confirm.txt')).toContain('https://letter.example/en/help');
  });

  test.each([
    '',
    'letter.example',
    'https://letter.example/portal',
    'https://letter.example?x',
    'https://user@letter.example',
    'mailto:a@letter.example',
  ])('is refused when links to it could not be checked: "%s"', async (address) => {
    expect(await run({}, address)).toEqual([
      `ORIGIN must be the public base URL without a path, such as https://letter.example, and not "${address}"`,
    ]);
    expect(existsSync(join(folder, 'site'))).toBe(false);
  });
});
