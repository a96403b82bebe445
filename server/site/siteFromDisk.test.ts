import { mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawQrCodes } from '#blanks/drawQrCodes.ts';
import type { SiteManifest } from '#blanks/site.ts';
import { fillParts } from '#blanks/template.ts';
import type { Resource } from './resource.ts';
import type { Template } from './site.ts';
import { printSiteForTests } from './siteForTests.ts';
import { siteFromDisk } from './siteFromDisk.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  printSiteForTests(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const change = (edit: (manifest: SiteManifest) => void) => {
  const manifest: SiteManifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  edit(manifest);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
};
const write = (path: string, text: string) => {
  const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as SiteManifest;
  writeFileSync(join(folder, files[path]?.file ?? ''), text);
};

test('At the address it was printed for, the site is served with the copies that publish compressed', () => {
  const told: string[] = [];
  const site = siteFromDisk(folder, { origin: 'https://letter.example', operator: null }, (sentence) =>
    told.push(sentence),
  );
  const page = site.file('/en/faq') as Resource;
  expect(page.choose('br').body).toEqual(readFileSync(join(folder, 'public', `${encodeURIComponent('/en/faq')}.br`)));
  expect(told).toEqual([]);
});

test('At another address that address stands in pages, queries, policies and mails, and in their compressed copies', () => {
  write('/en/faq', 'see https://letter.example/en and ?url=https%3A%2F%2Fletter.example%2Fen');
  write('/mail/en/confirm.txt', 'https://letter.example/confirm/⟦link⟧');
  change((manifest) => {
    const page = manifest.files['/en/faq'];
    if (page) page.csp = 'form-action https://letter.example';
  });
  const told: string[] = [];
  const site = siteFromDisk(folder, { origin: 'http://localhost:4000', operator: null }, (sentence) =>
    told.push(sentence),
  );
  const page = site.file('/en/faq') as Resource;
  const expected = 'see http://localhost:4000/en and ?url=http%3A%2F%2Flocalhost%3A4000%2Fen';
  expect(page.identity.body.toString()).toBe(expected);
  expect(brotliDecompressSync(page.choose('br').body).toString()).toBe(expected);
  expect(gunzipSync(page.choose('gzip').body).toString()).toBe(expected);
  expect(page.identity.headers['Content-Security-Policy']).toBe('form-action http://localhost:4000');
  expect(page.identity.headers).not.toHaveProperty('Strict-Transport-Security');
  expect(fillParts((site.template('/mail/en/confirm.txt') as Template).parts, { blanks: { link: 'x' } })).toBe(
    'http://localhost:4000/confirm/x',
  );
  expect(told).toEqual([
    'The site was printed for https://letter.example; its addresses are replaced by http://localhost:4000 in memory, but not in its PDFs.',
  ]);
});

test('A QR code leads to the address that stands beside it, wherever the site is served', () => {
  const code = (origin: string) => drawQrCodes(`<path data-qr="${origin}/en/letters/safeguards"/> ${origin}`);
  write('/en/faq', code('https://letter.example'));
  const page = siteFromDisk(folder, { origin: 'http://localhost:4000', operator: null }).file('/en/faq') as Resource;
  expect(page.identity.body.toString()).toBe(code('http://localhost:4000'));
});

test('Pictures keep their bytes at any address', () => {
  write('/picture.png', 'https://letter.example');
  const site = siteFromDisk(folder, { origin: 'http://localhost:4000', operator: null });
  expect((site.file('/picture.png') as Resource).identity.body.toString()).toBe('https://letter.example');
});

test('A site that is printed anew is served on as it was opened, also in files that nobody asked for before', () => {
  const before = readFileSync(join(folder, 'public', encodeURIComponent('/en/faq')), 'utf8');
  const site = siteFromDisk(folder, { origin: 'https://letter.example', operator: null });
  renameSync(folder, `${folder}.previous`);
  expect((site.file('/en/faq') as Resource).identity.body.toString()).toBe(before);
  printSiteForTests(folder);
  utimesSync(join(folder, 'manifest.json'), 1, 1);
  write('/en', 'new');
  expect((site.file('/en') as Resource).identity.body.toString()).toContain('Home en');
  expect((site.file('/en/faq') as Resource).choose('br').body.length).toBeGreaterThan(0);
  rmSync(`${folder}.previous`, { recursive: true });
  expect(() => site.file('/es/faq')).toThrow('start the server again');
});

test('A site that is not built says what to do', () => {
  expect(() => siteFromDisk(join(folder, 'nowhere'), { origin: 'http://localhost', operator: null })).toThrow(
    /nowhere.manifest\.json cannot be read\. Run "npm run build" first\./,
  );
});

test('A page whose marks are not well formed is named', () => {
  write('/en/about', '⟦?open⟧');
  expect(() => siteFromDisk(folder, { origin: 'https://letter.example', operator: null })).toThrow(
    '/en/about cannot be filled: the fragment "open" is not closed',
  );
});

test('A page of a letter that does not name it is named', () => {
  change((manifest) => {
    delete manifest.files['/en/letters/safeguards/confirm']?.letter;
  });
  expect(() => siteFromDisk(folder, { origin: 'https://letter.example', operator: null })).toThrow(
    '/en/letters/safeguards/confirm does not name its letter in the manifest',
  );
});
