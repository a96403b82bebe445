import { expect, test } from 'vitest';
import { permanentId } from './permanentId.ts';

test('an id is a UUID of its name, and stays what it was', () => {
  expect(permanentId('positions/ncmec/en')).toBe('urn:uuid:120fc77e-2d0d-58b9-9675-2b2073072eac');
  expect(permanentId('positions/ncmec/en')).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

test('each language of a text has its own', () => {
  const ids = ['positions/ncmec/en', 'positions/ncmec/ar', 'news/ncmec/en', 'feed/en'].map(permanentId);
  expect(new Set(ids).size).toBe(4);
});
