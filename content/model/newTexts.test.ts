import { expect, test } from 'vitest';
import { newTexts } from './newTexts.ts';

const texts = ['2026-09-01', '2026-09-30', '2026-11-20', '2026-11-01', '2026-11-02'].map((updated) => ({ updated }));

test('A text is new for sixty days, the newest stand first, and no more than three', () => {
  const days = (today: string) => newTexts(texts, today).map(({ updated }) => updated);
  expect(days('2026-11-22')).toEqual(['2026-11-20', '2026-11-02', '2026-11-01']);
  expect(days('2026-11-29')).toEqual(['2026-11-20', '2026-11-02', '2026-11-01']);
  expect(newTexts(texts.slice(0, 2), '2026-11-29')).toEqual([{ updated: '2026-09-30' }]);
  expect(newTexts(texts.slice(0, 2), '2026-11-30')).toEqual([]);
});
