import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildScripts } from './scripts.ts';

const scripts = await buildScripts();

test('there are three: for the pages, for the embeds, and for those who embed', () => {
  expect([...scripts.keys()]).toEqual(['/browser/page.js', '/browser/embedded.js', '/embed.js']);
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
      { 'embed.js': ['/embed.js', 'revalidate'] }[url.slice(1)] ?? [
        expect.stringMatching(new RegExp(`^/assets/(page|embedded)\\.${hash}\\.js$`)),
        'immutable',
      ],
    );
  });
});

test('each name belongs to its own script', () => {
  expect(scripts.get('/browser/page.js')?.url).toMatch(/^\/assets\/page\./);
  expect(scripts.get('/browser/embedded.js')?.url).toMatch(/^\/assets\/embedded\./);
  expect(scripts.get('/embed.js')).toMatchObject({ url: '/embed.js', cache: 'revalidate' });
});
