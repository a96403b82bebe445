import { expect, test } from 'vitest';
import { relatedAmong } from './related.ts';

const position = (slug: string, topics: string[], cites: string[] = []) => ({
  ...{ kind: 'positions', slug, cites },
  topics: topics.map((id) => ({ id })),
});
const a = position('a', ['detection', 'reporting', 'design'], ['vgt']);
const b = position('b', ['detection'], ['vgt', 'nca']);
const c = position('c', ['detection', 'reporting']);
const d = position('d', ['survivors'], ['nca']);
const slugs = (texts: { slug: string }[]) => texts.map(({ slug }) => slug);

test('a position leads to those that share its topics, those that share most first, never to itself', () => {
  expect(slugs(relatedAmong([a, b, c, d])(a))).toEqual(['c', 'b']);
});

test('a text without topics leads to those that share its sources', () => {
  expect(slugs(relatedAmong([a, b, c, d])({ kind: 'news', slug: 'a', cites: ['nca', 'vgt'], topics: [] }))).toEqual([
    'b',
    'a',
    'd',
  ]);
});

test('at most three, and none where nothing is shared', () => {
  expect(relatedAmong([b, ...['e', 'f', 'g', 'h'].map((slug) => position(slug, ['detection']))])(b)).toHaveLength(3);
  expect(relatedAmong([a, b, c])(d)).toEqual([]);
});
