import { expect, test } from 'vitest';
import { putOrigin } from './putOrigin.ts';

test('the public address takes the place of its placeholder, in links and in links to share', () => {
  expect(putOrigin('<a href="https://origin.invalid/en">https://origin.invalid</a>', 'https://letter.example')).toBe(
    '<a href="https://letter.example/en">https://letter.example</a>',
  );
  expect(putOrigin('https://wa.me/?text=https%3A%2F%2Forigin.invalid%2Fen%23data', 'http://localhost:3000')).toBe(
    'https://wa.me/?text=http%3A%2F%2Flocalhost%3A3000%2Fen%23data',
  );
});
