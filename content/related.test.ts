import { expect, test } from 'vitest';
import { related } from './related.ts';

const position = (slug: string, topics: string[], cites: string[] = []) => ({ kind: 'positions', slug, cites, topics });
const a = position('a', ['detection', 'reporting', 'design'], ['vgt']);
const b = position('b', ['detection'], ['vgt', 'nca']);
const c = position('c', ['detection', 'reporting']);
const d = position('d', ['survivors'], ['nca']);
const slugs = (texts: { slug: string }[]) => texts.map(({ slug }) => slug);

test('a position leads to those that share its topics, those that share most first, never to itself', () => {
  expect(slugs(related(a, [a, b, c, d]))).toEqual(['c', 'b']);
});

test('a text without topics leads to those that share its sources', () => {
  expect(slugs(related({ kind: 'news', slug: 'a', cites: ['nca', 'vgt'], topics: [] }, [a, b, c, d]))).toEqual([
    'b',
    'a',
    'd',
  ]);
});

test('at most three, and none where nothing is shared', () => {
  expect(
    related(
      b,
      ['e', 'f', 'g', 'h'].map((slug) => position(slug, ['detection'])),
    ),
  ).toHaveLength(3);
  expect(related(d, [a, b, c])).toEqual([]);
});
