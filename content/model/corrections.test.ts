import { expect, test } from 'vitest';
import { corrections } from './corrections.ts';

const change = (date: string, revision: number, correction?: true) => ({
  date,
  revision,
  what: `Revision ${revision}`,
  ...(correction && { correction }),
});

test('only what put an error right is a correction, of whatever text, newest first', () => {
  const text = { of: 'faq', title: 'A text', contentLocale: 'en' } as const;
  const texts = [
    { ...text, path: '/a', changes: [change('2026-12-03', 3, true), change('2026-12-02', 2), change('2026-11-22', 1)] },
    { ...text, path: '/b', changes: [change('2026-12-05', 2, true), change('2026-11-22', 1, true)] },
    { ...text, path: '/c', changes: [change('2026-11-22', 1)] },
  ];
  expect(corrections(texts).map(({ path, change: { date } }) => `${path} ${date}`)).toEqual([
    '/b 2026-12-05',
    '/a 2026-12-03',
    '/b 2026-11-22',
  ]);
});
