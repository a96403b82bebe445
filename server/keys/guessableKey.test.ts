import { expect, test } from 'vitest';
import { guessableKey } from './guessableKey.ts';
import { keyForTests } from './keyForTests.ts';

test.each(['00'.repeat(32), '41'.repeat(64), '0123456789abcdef'.repeat(4)])('A key such as %s is told of', (hex) => {
  expect(guessableKey(Buffer.from(hex, 'hex'))).toContain('SECRET_KEY has few different bytes');
});

test('A random key, and one that the portal makes, are as they should be', () => {
  for (const key of [keyForTests(1), null]) expect(guessableKey(key)).toBeNull();
});
