import { expect, test } from 'vitest';
import { telOf } from './telOf.ts';

test.each([
  ['0800 1111', 'tel:08001111'],
  ['1.96.96', 'tel:19696'],
  ['+44 203 879 8560', 'tel:+442038798560'],
  ['(61) 99611-0100', 'tel:61996110100'],
  ['0508 NETSAFE', 'tel:05086387233'],
  ['#8891', 'tel:%238891'],
])('whoever presses %s dials %s', (number, address) => {
  expect(telOf(number)).toBe(address);
});
