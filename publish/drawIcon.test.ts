import { expect, test } from 'vitest';
import { drawIcon } from './drawIcon.ts';

test('the icon is a PNG of the size that telephones ask for, and small', () => {
  const bytes = Buffer.from(drawIcon());
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([180, 180]);
  expect(bytes.length).toBeLessThan(6_000);
});
