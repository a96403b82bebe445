import { expect, test } from 'vitest';
import { limits } from '#signon/limits.ts';
import { type ChecksMade, mayCheck } from './checks.ts';

const none: ChecksMade = { ofSignature: 0, ofDomain: 0, ofNetwork: 0, ofLetter: 0, inAll: 0 };
const flood: ChecksMade = { ofSignature: 0, ofDomain: 1e9, ofNetwork: 1e9, ofLetter: 1e9, inAll: 1e9 };

test('However many others look, whoever signs for an organisation has a few looks an hour', () => {
  for (let ofSignature = 0; ofSignature < limits.checksOfOwn; ofSignature += 1)
    expect(mayCheck({ ...flood, ofSignature })).toBe(true);
  expect(mayCheck({ ...flood, ofSignature: limits.checksOfOwn })).toBe(false);
});

test('One signature has ten an hour and no more', () => {
  expect(mayCheck({ ...none, ofSignature: limits.checksPerSignature - 1 })).toBe(true);
  expect(mayCheck({ ...none, ofSignature: limits.checksPerSignature })).toBe(false);
});

test.each([
  ['its domain', 'ofDomain', limits.checksPerDomain],
  ['its network', 'ofNetwork', limits.checksPerNetwork],
  ['its letter', 'ofLetter', limits.checksPerLetter],
  ['all', 'inAll', limits.checksInAll],
] as const)('Beyond its own few it shares what is left with %s', (_, of, most) => {
  const made = { ...none, ofSignature: limits.checksOfOwn };
  expect(mayCheck({ ...made, [of]: most - 1 })).toBe(true);
  expect(mayCheck({ ...made, [of]: most })).toBe(false);
});

test('One letter leaves others room', () => {
  expect(limits.checksPerLetter).toBeLessThan(limits.checksInAll);
});
