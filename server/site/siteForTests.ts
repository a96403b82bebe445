import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { frameClass } from '#blanks/embedLook.ts';
import { nothingSearchable, type SearchEntry, searchPath } from '#blanks/searchEntry.ts';
import type { SiteFile, SiteManifest } from '#blanks/site.ts';
import { delimiters, escapeHtml } from '#blanks/template.ts';
import type { TemplateContract } from '#blanks/templates/contract.ts';
import { type TemplateName, templates } from '#blanks/templates/templates.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { lettersForTests, updatesForTests } from './lettersForTests.ts';

const csp = "default-src 'none'; frame-ancestors 'none'";
const embedCsp = "default-src 'none'; frame-ancestors *";
export const picture = Buffer.from('0123456789');

/** What a search in this site can find: a page in its own language, and in Arabic one that is not translated. */
const entriesForTests: Record<Locale, SearchEntry[]> = {
  en: [
    {
      url: '/en/faq#what-it-is',
      title: 'What is end-to-end encryption?',
      page: 'Questions',
      language: 'en',
      text: 'A lock for <messages> & more.',
    },
    ...Array.from({ length: 40 }, (_, index) => ({
      url: `/en/timeline#t${index}`,
      title: `Event ${index}`,
      page: 'Timeline',
      language: 'en',
      text: 'Then.',
    })),
  ],
  es: [
    { url: '/es/faq#what-it-is', title: '¿Qué es el cifrado?', page: 'Preguntas', language: 'es', text: 'Un candado.' },
  ],
  ar: [
    { url: '/ar/faq#what-it-is', title: 'ما التشفير؟', page: 'الأسئلة', language: 'ar', text: 'قفل للرسائل.' },
    { url: '/ar/news/police', title: 'Police and encryption', page: '', language: 'en', text: 'Not translated yet.' },
  ],
};

/** A small site as `publish` would leave it: each page with blanks shows all blanks and outcomes of its contract, and nothing else. */
export function printSiteForTests(directory: string, origin = 'https://letter.example'): SiteManifest {
  const files: SiteManifest['files'] = {};
  const put = (path: string, described: Omit<SiteFile, 'file'>, body: string | Buffer) => {
    const file = join(described.template ? 'filled' : 'public', encodeURIComponent(path));
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), body);
    if (described.encodings.includes('br')) writeFileSync(join(directory, `${file}.br`), brotliCompressSync(body));
    if (described.encodings.includes('gz')) writeFileSync(join(directory, `${file}.gz`), gzipSync(body));
    files[path] = { file, ...described };
  };
  const html = { type: 'text/html; charset=utf-8', cache: 'revalidate', csp } as const;
  const page = (path: string, title: string) =>
    put(
      path,
      { ...html, speculation: '/speculation.json', encodings: ['br', 'gz'], title, siteName: 'P & P' },
      document(path, title, `${path} at ${origin}${path}`),
    );
  const embed = (path: string, title: string) =>
    put(path, { ...html, csp: embedCsp, encodings: ['br', 'gz'], title, version: '3' }, document(path, title, path));
  const blank = (path: string, template: TemplateName, letter?: string) => {
    const isPrivate =
      template === 'confirm' ||
      template === 'signature' ||
      template === 'noMail' ||
      template === 'unsubscribe' ||
      template === 'problem';
    const title = `${template} & more`;
    const promises = {
      csp: path.startsWith('/embed/') ? embedCsp : csp,
      cache: isPrivate ? 'private' : 'revalidate',
    } as const;
    put(
      path,
      { ...html, ...promises, encodings: [], template, ...(letter && { letter }), title, siteName: 'P & P' },
      document(path, title, bodyOf(template)),
    );
  };

  for (const locale of locales) {
    page(`/${locale}`, `Home ${locale}`);
    page(`/${locale}/faq`, 'Questions');
    page(`/${locale}/positions/ncmec`, 'NCMEC');
    page(`/${locale}/voices`, 'Voices');
    page(`/${locale}/guides/press`, 'For the press');
    embed(`/embed/${locale}/positions/ncmec`, 'The position of NCMEC & "others"');
    embed(`/embed/${locale}/positions/ncmec/ask-2`, 'Do not look away.');
    embed(`/embed/${locale}/faq/what-it-is`, 'What is it?');
    for (const path of ['figures/votes', 'timeline', 'news/police', 'views/v-eff'])
      embed(`/embed/${locale}/${path}`, path);
    blank(`/${locale}/about`, 'counts', 'safeguards');
    blank(`/${locale}/problem`, 'problem');
    blank(`/embed/${locale}/problem`, 'problem');
    page(`/${locale}/unavailable`, `Unavailable ${locale}`);
    blank(`/${locale}/privacy`, 'privacy');
    blank(`/${locale}/share/mastodon`, 'share');
    blank(`/${locale}/embed`, 'builder');
    blank(`/${locale}/search`, 'search');
    blank(`/${locale}/no-mail`, 'noMail');
    blank(`/${locale}/unsubscribe`, 'unsubscribe');
    put(
      searchPath(locale),
      { type: 'application/json; charset=utf-8', encodings: [], cache: 'private' },
      JSON.stringify({ ...nothingSearchable, entries: entriesForTests[locale] ?? [] }),
    );
    put(
      `/${locale}/feed.json`,
      { type: 'application/feed+json; charset=utf-8', cache: 'revalidate', encodings: ['br', 'gz'] },
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: 'a' }] }),
    );
    put(
      `/${locale}/feed.atom`,
      { type: 'application/atom+xml; charset=utf-8', cache: 'revalidate', encodings: ['br', 'gz'] },
      '<feed>\n<updated>2026-11-20T00:00:00Z</updated>\n<entry>\n<id>a</id>\n</entry>\n</feed>\n',
    );
    blank(`/mail/${locale}/confirm.txt`, 'mail');
    for (const ending of ['', '.txt']) {
      const described: Omit<SiteFile, 'file'> = { ...html, cache: 'private', encodings: [], template: 'mail' };
      put(`/mail/${locale}/update-handed${ending}`, described, updateForTests(locale));
    }
    blank(`/${locale}/letters`, 'letters');
    blank(`/${locale}/moderation`, 'moderation');
    for (const letter of Object.keys(lettersForTests)) {
      for (const base of [`/${locale}/letters/${letter}`, `/embed/${locale}/letters/${letter}`]) {
        blank(base, 'letter', letter);
        blank(`${base}/sent`, 'sent', letter);
      }
      for (const name of ['count', 'button']) blank(`/embed/${locale}/letters/${letter}/${name}`, 'counts', letter);
      blank(`/embed/${locale}/letters/${letter}/organisations`, 'organisations', letter);
      for (const name of ['confirm', 'signature', 'signatories', 'record', 'growth'] as const)
        blank(`/${locale}/letters/${letter}/${name}`, name, letter);
    }
  }
  put('/mail/en/style.css', { type: 'text/css', cache: 'private', encodings: [] }, 'p{}');
  put(
    '/site.abc.css',
    { type: 'text/css; charset=utf-8', cache: 'immutable', encodings: ['br', 'gz'] },
    'body { color: black }'.repeat(20),
  );
  put(
    '/embed.js',
    { type: 'text/javascript; charset=utf-8', cache: 'revalidate', encodings: ['gz'] },
    'void 0;'.repeat(50),
  );
  put('/og/en/guides/press.png', { type: 'image/png', cache: 'revalidate', encodings: [] }, picture);
  put('/picture.png', { type: 'image/png', cache: 'revalidate', encodings: [] }, picture);
  const manifest: SiteManifest = {
    origin,
    operator: null,
    operatorParts: [],
    files,
    letters: lettersForTests,
    updates: updatesForTests,
  };
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify(manifest));
  return manifest;
}

const languageIn = (path: string) => locales.find((locale) => path.includes(`/${locale}`)) ?? '';

const document = (path: string, title: string, body: string) =>
  `<!doctype html><html lang="${languageIn(path)}"${path.startsWith('/embed/') ? ` class="${frameClass}"` : ''}><head><title>${escapeHtml(title)} – P &amp; P</title><meta property="og:site_name" content="P &amp; P"></head><body>${body}</body></html>`;

function bodyOf(template: TemplateName): string {
  const { blanks, outcomes, rows }: TemplateContract = templates[template];
  const show = (names: readonly string[]) =>
    names.map((name) => `<i id="${name}">${delimiters.blank(name)}</i>`).join('');
  const fragments = outcomes.map(
    (outcome) => `${delimiters.outcome(outcome)}<p class="${outcome}"></p>${delimiters.end}`,
  );
  const repeated = Object.entries(rows).map(
    ([row, names]) => `${delimiters.rows(row)}<tr class="${row}">${show(names)}</tr>${delimiters.end}`,
  );
  return [show(blanks), ...fragments, ...repeated].join('\n');
}

/** The blanks that a page of this site was filled with. */
export const filledIn = (body: string): Record<string, string> =>
  Object.fromEntries(
    [
      ...body
        .split('<tr', 1)
        .join('')
        .matchAll(/<i id="([^"]+)">([^<]*)<\/i>/g),
    ]
      .map(([, name = '', value = '']) => [name, value])
      .filter(([, value]) => value),
  );

/** The outcomes that a page of this site shows. */
export const shownOn = (body: string): string[] =>
  [...body.matchAll(/<p class="([^"]+)">/g)].map(([, outcome = '']) => outcome);

/** The rows of one kind that a page of this site shows. */
export const rowsOn = (body: string, kind: string): Record<string, string>[] =>
  [...body.matchAll(new RegExp(`<tr class="${kind}">(.*?)</tr>`, 'g'))].map(([, row = '']) => filledIn(row));

/** An update as it is mailed in this site, as text and as HTML. */
const updateForTests = (locale: string) =>
  `Subject: Handed over (${locale})\n\nAbout ${delimiters.blank('letter.title')}: ${delimiters.blank('unsubscribeLink')}\n${delimiters.blank('link')}\n`;
