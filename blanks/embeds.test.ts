import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lookClasses, lookQuery, readLook } from './embedLook.ts';
import { type EmbedName, embedKinds, framePath, pageOfEmbed, readEmbed, readEmbedWord } from './embeds.ts';

const all: [EmbedName, page: string, frame: string][] = [
  [{ kind: 'position', slug: 'ncmec' }, '/positions/ncmec', '/positions/ncmec'],
  [{ kind: 'ask', slug: 'ncmec/ask-2' }, '/positions/ncmec#ask-2', '/positions/ncmec/ask-2'],
  [{ kind: 'answer', slug: 'data' }, '/faq/data', '/faq/data'],
  [{ kind: 'figure', slug: 'votes' }, '/figures/votes', '/figures/votes'],
  [{ kind: 'timeline', slug: '' }, '/timeline', '/timeline'],
  [{ kind: 'news', slug: 'police' }, '/news/police', '/news/police'],
  [{ kind: 'view', slug: 'v-eff' }, '/views#v-eff', '/views/v-eff'],
  [{ kind: 'letter', slug: 'safeguards' }, '/letters/safeguards', '/letters/safeguards'],
  [{ kind: 'count', slug: 'safeguards' }, '/letters/safeguards', '/letters/safeguards/count'],
  [{ kind: 'button', slug: 'safeguards' }, '/letters/safeguards', '/letters/safeguards/button'],
  [
    { kind: 'organisations', slug: 'safeguards' },
    '/letters/safeguards/signatories',
    '/letters/safeguards/organisations',
  ],
];

test.each(all)('%o has its page and its frame, and is read from both', (name, page, frame) => {
  expect(pageOfEmbed(name)).toBe(page);
  expect(framePath('ar', name)).toBe(`/embed/ar${frame}`);
  expect(readEmbed(frame, '', '/embed')).toEqual(name);
  const [path = '', anchor] = page.split('#');
  const isOfPage = name.kind !== 'count' && name.kind !== 'button';
  expect(readEmbed(path, anchor)).toEqual(isOfPage ? name : { kind: 'letter', slug: 'safeguards' });
});

test('an anchor that is no part to embed is not minded; on the page of all answers it names one', () => {
  expect(readEmbed('/positions/ncmec', 'top')).toEqual({ kind: 'position', slug: 'ncmec' });
  expect(readEmbed('/positions/ncmec', 'ask-2"x')).toEqual({ kind: 'position', slug: 'ncmec' });
  expect(readEmbed('/faq', 'data')).toEqual({ kind: 'answer', slug: 'data' });
});

test.each(['', '/voices', '/voices/first', '/faq', '/positions/a/b', '/letters/x/sent', '/views', '/timeline/x'])(
  'the frame %j is none',
  (path) => {
    expect(readEmbed(path, '', '/embed')).toBeNull();
  },
);

test('a look is read from a fixed list, and written without what is usual', () => {
  const look = readLook(new URLSearchParams('theme=dark&size=compact&colour=blue&theme=light'));
  expect(look).toEqual({ theme: 'dark', size: 'compact', colour: 'blue' });
  expect(lookQuery(look)).toBe('?theme=dark&size=compact&colour=blue');
  expect(lookClasses(look)).toBe('dark compact in-blue');
  const usual = readLook(new URLSearchParams('theme="onload=&size=constructor&colour=lamp'));
  expect([lookQuery(usual), lookClasses(usual)]).toEqual(['', '']);
});

test('The list of the guide has every kind with its address, and a slug that fits', () => {
  const rows = readFileSync('docs/embedding.md', 'utf8').matchAll(
    /^\| [^|]+ \| `\/embed\/\{language\}([^`]+)` \| `(\w+)` \| (?:`([^`]+)` )?\|$/gm,
  );
  const told = [...rows].map(([, frame, kind = '', slug = '']) => [
    kind,
    frame,
    readEmbedWord(slug ? `${kind}/${slug}` : kind),
  ]);
  expect(told).toEqual(
    Object.entries(embedKinds).map(([kind, { frame }]) => [kind, frame, expect.objectContaining({ kind })]),
  );
});
