import { describe, expect, test } from 'vitest';
import { faultsWith } from './contentForTests.ts';

const key = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
const letter = { 'letters/en/harbour.mdx': '---\ntitle: "x"\n---\n' };
const fields = {
  name: '"Harbour Watch"',
  page: '"https://harbour.example"',
  letters: '["harbour"]',
  from: '"2026-11-01"',
  until: '"2026-12-31"',
  key: `"${key}"`,
  consent: '{ en: "Harbour Watch may write to me." }',
  count: '"steps"',
};
const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z" fill="#123"/></svg>';

const faultsOf = (changed: Partial<Record<keyof typeof fields, string>>, files: Record<string, string> = {}) =>
  faultsWith({
    ...letter,
    'partners/harbour-watch.yaml': Object.entries({ ...fields, ...changed })
      .map(([name, value]) => `${name}: ${value}\n`)
      .join(''),
    ...files,
  }).filter(({ file }) => file.startsWith('partners'));

test('A partner with a logo passes', () => {
  expect(faultsOf({ count: '"exact"\ncountStep: 50' }, { 'partners/harbour-watch.svg': logo })).toEqual([]);
});

describe('A partner is refused by file, line and field', () => {
  test.each([
    ['name', '"<script>alert(1)</script>\\u202eevil"', 'nobody sees'],
    ['name', '"Bank\\u2066"', 'nobody sees'],
    ['name', `"${'x'.repeat(81)}"`, 'the most is 80'],
    ['name', '"two\\nlines"', 'nobody sees'],
    ['name', `"a${'\\u0301'.repeat(9)}"`, 'more marks'],
    ['page', '"http://harbour.example"', 'web address'],
    ['page', '"javascript:alert(1)"', 'web address'],
    ['page', '"https://me:secret@harbour.example"', 'web address'],
    ['page', '"https://harbour.example/\\u202e"', 'web address'],
    ['letters', '["harbor"]', 'did you mean "harbour"?'],
    ['until', '"2026-10-01"', 'before the first day'],
    ['key', '"AGE-SECRET-KEY-1QQQ"', 'never write the secret one'],
    ['consent', '{ es: "Sí." }', 'is missing'],
    ['consent', '{ en: "Yes.", xx: "?" }', 'is not a field'],
    ['consent', `{ en: "${'long '.repeat(100)}" }`, 'the most is 400'],
    ['count', '"all"', 'must be one of never, exact, steps'],
    ['count', '"exact"\ncountStep: 2', 'the least is 10'],
  ] as const)('%s: %s', (field, value, said) => {
    const faults = faultsOf({ [field]: value });
    expect(faults).not.toEqual([]);
    for (const { file, line, message } of faults) {
      expect(file).toBe('partners/harbour-watch.yaml');
      expect(line).toBeGreaterThanOrEqual(Object.keys(fields).indexOf(field) + 1);
      expect(message).not.toContain('SECRET-KEY-1');
    }
    expect(faults.map(({ field: at, message }) => `${at} ${message}`).join('\n')).toMatch(
      new RegExp(`^${field}.*${said.replaceAll('?', '\\?')}|countStep.*${said}`, 'm'),
    );
  });

  test('by the name of all that nobody knows', () => {
    const yaml = Object.entries(fields)
      .map(([name, value]) => `${name}: ${value}\n`)
      .join('');
    expect(faultsWith({ ...letter, 'partners/other.yaml': yaml })).toContainEqual(
      expect.objectContaining({ file: 'partners/other.yaml', line: 1, field: 'name' }),
    );
  });

  test('a logo that does more than draw, and one of nobody', () => {
    const file = 'partners/harbour-watch.svg';
    expect(faultsOf({}, { [file]: logo.replace('<path', '\n<script>alert(1)</script><path') })).toMatchObject([
      { file, line: 2, field: '(logo)', message: expect.stringContaining('holds <script>') },
    ]);
    expect(faultsOf({}, { 'partners/nobody.svg': logo })).toMatchObject([
      { file: 'partners/nobody.svg', message: expect.stringContaining('the logo of no partner') },
    ]);
  });
});
