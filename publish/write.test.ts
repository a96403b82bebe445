import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { weightOf, writeFile } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'write-'));
afterAll(() => rmSync(folder, { recursive: true }));
const bytesOf = (file: string) => readFileSync(join(folder, file));

test('a page is written with copies that decompress to the same bytes', () => {
  const body = `<p>${'العربية 😀 '.repeat(100)}</p>`;
  expect(writeFile(folder, 'public/ar/faq.html', body, { cache: 'revalidate', csp: "default-src 'none'" })).toEqual({
    file: 'public/ar/faq.html',
    type: 'text/html; charset=utf-8',
    encodings: ['br', 'gz'],
    cache: 'revalidate',
    csp: "default-src 'none'",
  });
  const plain = bytesOf('public/ar/faq.html');
  expect(plain.toString()).toBe(body);
  expect(brotliDecompressSync(bytesOf('public/ar/faq.html.br'))).toEqual(plain);
  expect(gunzipSync(bytesOf('public/ar/faq.html.gz'))).toEqual(plain);
});

test('a page with blanks has no copies: the server fills it first', () => {
  expect(
    writeFile(folder, 'filled/en.html', '<p>⟦count⟧</p>', {
      cache: 'private',
      template: 'counts',
      letter: 'safeguards',
    }),
  ).toEqual({
    file: 'filled/en.html',
    type: 'text/html; charset=utf-8',
    encodings: [],
    cache: 'private',
    template: 'counts',
    letter: 'safeguards',
  });
  expect([existsSync(join(folder, 'filled/en.html')), existsSync(join(folder, 'filled/en.html.br'))]).toEqual([
    true,
    false,
  ]);
});

test('what is for the server alone has no copies either', () => {
  expect(writeFile(folder, 'filled/search/en.json', '[]', { cache: 'private' })).toMatchObject({
    encodings: [],
    cache: 'private',
  });
  expect(existsSync(join(folder, 'filled/search/en.json.br'))).toBe(false);
});

test('a page weighs what a reader gets of it after brotli, with blanks or without', () => {
  const body = `<p>${'العربية '.repeat(100)}</p>`;
  const page = writeFile(folder, 'public/en/weighed.html', body, { cache: 'revalidate' });
  const blanks = body.replace('<p>', '<p data-set-id="⟦count⟧">⟦?shown⟧').replace('</p>', '⟦/⟧</p>');
  const withBlanks = writeFile(folder, 'filled/en/weighed.html', blanks, { cache: 'private', template: 'counts' });
  expect(weightOf(folder, page)).toBe(bytesOf('public/en/weighed.html.br').length);
  expect(weightOf(folder, withBlanks)).toBe(weightOf(folder, page));
});

test('a picture is written byte for byte, without copies', () => {
  const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff]);
  expect(writeFile(folder, 'public/a.png', bytes, { cache: 'revalidate' })).toMatchObject({
    type: 'image/png',
    encodings: [],
  });
  expect(new Uint8Array(bytesOf('public/a.png'))).toEqual(bytes);
  expect(existsSync(join(folder, 'public/a.png.br'))).toBe(false);
});

test.each([
  ['mail/en/confirm.txt', 'text/plain; charset=utf-8'],
  ['assets/page.0123456789.js', 'text/javascript; charset=utf-8'],
  ['data/letters.json', 'application/json; charset=utf-8'],
  ['data/letters.schema.json', 'application/schema+json; charset=utf-8'],
  ['icon.svg', 'image/svg+xml'],
  ['sitemap.xml', 'application/xml; charset=utf-8'],
  ['favicon.ico', 'image/x-icon'],
  ['letter.pdf', 'application/pdf'],
])('%s is %s', (file, type) => {
  expect(writeFile(folder, file, 'x', { cache: 'revalidate' }).type).toBe(type);
});

test.each(['public/page.php', 'public/CNAME'])('%s is refused, because a browser would guess what it is', (file) => {
  expect(() => writeFile(folder, file, 'x', { cache: 'revalidate' })).toThrow(`${file}: no type is known for `);
  expect(existsSync(join(folder, file))).toBe(false);
});
