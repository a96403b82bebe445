import { expect, test } from 'vitest';
import { providerClass } from './providerClass.ts';

test.each([
  ['ana@googlemail.com', 'gmail'],
  ['ana@hotmail.co.uk', 'microsoft'],
  ['ana@yahoo.co.jp', 'yahoo'],
  ['ana@me.com', 'apple'],
  ['ana@web.de', 'gmx'],
  ['ana@pm.me', 'proton'],
  ['ana@posteo.de', 'other-free'],
  ['ana@yahoo.example', 'other'],
  ['ana@a-school.example', 'other'],
  ['', ''],
])('%s is of the class "%s"', (address, name) => {
  expect(providerClass(address)).toBe(name);
});
