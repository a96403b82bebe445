import { describe, expect, test } from 'vitest';
import { mangled } from './mangledForTests.ts';
import { isSecret, readingsOf, readSecret } from './secret.ts';

const secret = `-_${'aB3'.repeat(13)}Z0`;

describe('a whole secret with something round it is a whole secret', () => {
  test.each([
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

  test('with a break in it, signs round it, or both, as mail programs and hands leave it', () => {
    for (const typed of mangled(secret)) expect(readSecret(typed), typed).toBe(secret);
  });

  test('with its underlines escaped', () => {
    expect(readSecret(`${secret.replaceAll('_', '%5C_')}.`)).toBe(secret);
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
      `A${secret.slice(1)}x`,
      `${secret}=`,
      `${secret}%3D`,
      `=${secret}`,
    ],
    ...[`3D${secret}`, `${secret.slice(0, -1)}.`, secret.replace('a', '%00'), `${secret}${secret}`],
  ])('%j', (typed) => expect(isSecret(readSecret(typed))).toBe(false));

  test('and what was typed is left as it was', () => expect(readSecret('AB%20CD')).toBe('AB%20CD'));
});

describe('a link that carries more than a secret is among what it can be read as', () => {
  test.each([
    ['as it begins', `aB3_${'x'.repeat(200)}`],
    ['also with a sign of its own before it', `_-${'x'.repeat(200)}`],
  ])('%s', (_, sealed) => {
    for (const typed of [...mangled(sealed), `${sealed}%20Thanks`]) expect(readingsOf(typed), typed).toContain(sealed);
  });

  test('but with "=" behind it, and with the name of a file', () => {
    const sealed = 'x'.repeat(200);
    for (const typed of [`${sealed}=`, `${sealed}.css`, `${sealed.slice(9)}%20xx.css`])
      expect(readingsOf(typed)).toEqual([]);
  });
});
