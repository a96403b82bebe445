import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkBudgets } from './budgets.ts';

/** Text that weighs about so many bytes when it is compressed: each of its characters carries six bits. */
const noise = Array.from({ length: 1_500 }, (_, index) =>
  createHash('sha256').update(`${index}`).digest('base64url'),
).join('');
const weighing = (bytes: number) => noise.slice(0, Math.round((bytes * 8) / 6));
const none = new Map<string, string>();

describe('a page weighs no more than a slow phone can bear', () => {
  test.each([
    ['/en', 14_336],
    ['/ar', 14_336],
    ['/en/positions/ecpat', 15_360],
    ['/embed/en/faq/data', 10_240],
    ['/embed/ar/letters/safeguards', 10_240],
    ['/embed/ar/letters/safeguards/count', 10_240],
    ['/en/faq', 40_960],
    ['/es/sources', 61_440],
    ['/pt-BR/glossary', 40_960],
    ['/pt-BR/positions/ecpat', 15_360],
    ['/en/positions', 18_432],
    ['/en/letters/safeguards', 18_432],
    ['/en/faqs', 18_432],
  ])('%s: %i bytes', (path, bytes) => {
    expect(checkBudgets(new Map([[path, bytes]]), none)).toEqual([]);
    expect(checkBudgets(new Map([[path, bytes + 1]]), none)).toEqual([
      `${path}: ${bytes + 1} bytes, 1 over its budget of ${bytes}`,
    ]);
  });
});

test('a script weighs no more than 3,072 bytes', () => {
  expect(checkBudgets(new Map(), new Map([['/embed.js', weighing(3_000)]]))).toEqual([]);
  const heavy = weighing(3_150);
  const weight = gzipSync(heavy, { level: 9 }).length;
  expect(checkBudgets(new Map(), new Map([['/embed.js', heavy]]))).toEqual([
    `/embed.js: ${weight} bytes, ${weight - 3_072} over its budget of 3072`,
  ]);
});

test('every page and script over its budget is named', () => {
  const heavy = new Map(['/en', '/en/faq', '/es'].map((path) => [path, 50_000]));
  expect(checkBudgets(heavy, new Map([['/embed.js', noise]])).map((fault) => fault.split(':')[0])).toEqual([
    '/en',
    '/en/faq',
    '/es',
    '/embed.js',
  ]);
});
