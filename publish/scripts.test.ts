import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { embedScript } from '#blanks/embedScript.ts';
import { embedKinds } from '#blanks/embeds.ts';
import { buildScripts } from './scripts.ts';

const scripts = await buildScripts();
const pinned = [...scripts].filter(([path]) => /^\/embed\..+\.js$/.test(path));

test('there are three: for the pages, for the embeds, and for those who embed; and what was pinned of the last', () => {
  const names = [...scripts.keys()].slice(0, 3);
  expect(names).toEqual(['/browser/page.js', '/browser/embedded.js', '/embed.js']);
  expect(pinned.length).toBe(scripts.size - 3);
});

describe.each([...scripts])('%s', (_, { code, url, cache }) => {
  test('is at most 3,072 bytes for a phone', () => {
    expect(code.length).toBeGreaterThan(100);
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(3_072);
  });

  test('names no other host, keeps nothing on the device and asks the network for nothing', () => {
    expect(code).not.toMatch(
      /https?:|\/\/\w|localStorage|sessionStorage|indexedDB|\.cookie|\bfetch\b|XMLHttpRequest|WebSocket|sendBeacon|EventSource|\bimport\b/,
    );
  });

  test('makes no code out of text', () => {
    expect(code).not.toMatch(/\beval\b|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write/);
  });

  test('leaves no names behind on the page it runs in', () => {
    expect(code).toMatch(/^(?:"use strict";)?\(\(\)=>\{.*\}\)\(\);\n$/s);
  });

  test('has an address that fits how long it may be kept', () => {
    const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
    expect([url, cache]).toEqual(
      { 'embed.js': ['/embed.js', 'revalidate'], [`embed.${hash}.js`]: [`/embed.${hash}.js`, 'immutable'] }[
        url.slice(1)
      ] ?? [expect.stringMatching(new RegExp(`^/assets/(page|embedded)\\.${hash}\\.js$`)), 'immutable'],
    );
  });
});

test('embed.js knows every kind of embed, with its address and its height at first', () => {
  const code = scripts.get('/embed.js')?.code ?? '';
  for (const [kind, { frame, height }] of Object.entries(embedKinds))
    expect(code).toContain(`${kind}:["${frame.slice(1).replace('{slug}', '*')}",${height}]`);
});

describe('A pinned script, which other sites hold to its hash', () => {
  test('is still there, and still the same: each that was ever told of', () => {
    const told = readFileSync('docs/embedding.md', 'utf8').matchAll(/`(\/embed\.\w+\.js)` +\| +`(sha384-[^`]+)`/g);
    const integrity = (code: string) => `sha384-${createHash('sha384').update(code).digest('base64')}`;
    expect([...told].map(([, path, hash]) => [path, hash])).toEqual(
      pinned.map(([path, { code }]) => [path, integrity(code)]),
    );
  });

  test('is named by what it holds, and kept for good by whoever has it', () => {
    for (const [path, { code, cache }] of pinned)
      expect([path, cache]).toEqual([
        `/embed.${createHash('sha256').update(code).digest('hex').slice(0, 10)}.js`,
        'immutable',
      ]);
  });

  test('is the one that is offered, and what `/embed.js` is now; else say `npm run pin`', () => {
    const code = scripts.get(embedScript.path)?.code ?? '';
    expect(code).toBe(scripts.get('/embed.js')?.code);
    expect(embedScript.integrity).toBe(`sha384-${createHash('sha384').update(code).digest('base64')}`);
  });

  test('is at most 2,048 bytes for a phone', () => {
    for (const [, { code }] of pinned) expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(2_048);
  });
});

test('each name belongs to its own script', () => {
  expect(scripts.get('/browser/page.js')?.url).toMatch(/^\/assets\/page\./);
  expect(scripts.get('/browser/embedded.js')?.url).toMatch(/^\/assets\/embedded\./);
  expect(scripts.get('/embed.js')).toMatchObject({ url: '/embed.js', cache: 'revalidate' });
});
