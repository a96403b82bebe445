import { expect, test } from 'vitest';
import { writeList } from './lists.ts';

test('several things are written one after the other as the language does', () => {
  expect(writeList(['fear', 'abuse', 'recordings'], 'en')).toBe('fear, abuse and recordings');
  expect(writeList(['miedo', 'abuso', 'grabaciones'], 'es')).toBe('miedo, abuso y grabaciones');
  expect(writeList(['ansiedad', 'ira'], 'es')).toBe('ansiedad e ira');
  expect(writeList(['خوف', 'اعتداء', 'تسجيلات'], 'ar')).toBe('خوف واعتداء وتسجيلات');
});

test('one thing stands alone, none is nothing', () => {
  expect([writeList(['fear'], 'en'), writeList([], 'en')]).toEqual(['fear', '']);
});
