import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isSecret, readSecret } from './secret.ts';

const secret = `-_${'aB3'.repeat(13)}Z0`;
type LinkCase = { append?: string };
const cases = parse(readFileSync(new URL('cases/links.yaml', import.meta.url), 'utf8')) as LinkCase[];
const appended = cases.flatMap(({ append }) => (append === undefined ? [] : [append]));

describe('a whole secret with something round it is a whole secret', () => {
  test.each([
    ...appended,
    ...[
      ';',
      ':',
      '!',
      '?',
      ']',
      '}',
      '"',
      "'",
      '’',
      '”',
      '»',
      '%22',
      '%3E',
      '%E2%80%9D',
      '%E2%81%A9',
      '%',
      '%E2%80',
      '-',
      '_',
      '**',
    ],
    ...['.%20Thanks', '%22%20target', '&amp', '%0A', '%C2%AD', '%EF%BB%BF', '。', '%E3%80%82'],
  ])('before %j', (append) => expect(readSecret(secret + append)).toBe(secret));

  test.each(['%20', '%E2%80%8B', '<', '(', '%22', '*', '“', '%E2%81%A6'])('after %j', (before) => {
    expect(readSecret(before + secret)).toBe(secret);
    expect(readSecret(`${before + secret}.`)).toBe(secret);
  });

  test('between underlines, and over the end of a line', () => {
    expect(readSecret(`_${secret}_`)).toBe(secret);
    expect(readSecret(`${secret.slice(0, 20)}%0D%0A%20${secret.slice(20)}`)).toBe(secret);
  });

  test('as it is', () => expect(readSecret(secret)).toBe(secret));
});

describe('what is cut, longer, or another writing of a secret is none', () => {
  test.each([
    ...[
      '',
      '%',
      '%20',
      '.',
      secret.slice(1),
      secret.slice(0, -1),
      `${secret}x`,
      `${secret}=`,
      `${secret}%3D`,
      `=${secret}`,
    ],
    ...[`3D${secret}`, `${secret.slice(0, -1)}.`, secret.replace('a', '%00'), `${secret}${secret}`],
  ])('%j', (typed) => expect(isSecret(readSecret(typed))).toBe(false));

  test('and a longer one, of another kind of link, is left whole, also with something round it', () => {
    const sealed = 'aB3_'.repeat(36);
    expect(readSecret(`%E2%80%8B${sealed}.`)).toBe(sealed);
  });
});
