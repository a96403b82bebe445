import { expect, test } from 'vitest';
import { drawFavicon, drawIcon } from './drawIcon.ts';

test('the icon is a PNG of the size that telephones ask for, and small', () => {
  const bytes = Buffer.from(drawIcon());
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([180, 180]);
  expect(bytes.length).toBeLessThan(6_000);
});

test('the icon for tabs is an ICO file of two PNGs, each where and as large as its entry says', () => {
  const bytes = Buffer.from(drawFavicon());
  expect([0, 2, 4].map((at) => bytes.readUInt16LE(at))).toEqual([0, 1, 2]);
  const images = [6, 22].map((entry) => {
    const [length, offset] = [bytes.readUInt32LE(entry + 8), bytes.readUInt32LE(entry + 12)];
    return { size: bytes[entry], end: offset + length, png: bytes.subarray(offset, offset + length) };
  });
  expect(images.map(({ size, png }) => [size, png.toString('latin1', 1, 4), png.readUInt32BE(16)])).toEqual([
    [32, 'PNG', 32],
    [48, 'PNG', 48],
  ]);
  expect(images[1]?.end).toBe(bytes.length);
  expect(bytes.length).toBeLessThan(6_000);
});
