import { readFileSync } from 'node:fs';
import compile from 'icu-minify/compile';
import { describe, expect, test } from 'vitest';
import { flatMessages } from './flatMessages.ts';
import { languages, locales } from './locales.ts';

const readJson = (path: string) => JSON.parse(readFileSync(`i18n/${path}`, 'utf8'));
const messages = Object.fromEntries(
  locales.map((locale) => [locale, flatMessages(readJson(`messages/${locale}.json`))]),
);
const english = messages.en ?? new Map<string, string>();
const translations = locales.slice(1);

/** The names that stand in braces or in tags, in a message that next-intl can read; it throws where it cannot. */
function placeholders(message: string): string[] {
  const names = (part: unknown): string[] =>
    Array.isArray(part)
      ? part.flatMap((inner, index) => (index === 0 && typeof inner === 'string' ? [inner] : names(inner)))
      : [];
  const parts = compile(message);
  return [...new Set(typeof parts === 'string' ? [] : (parts as unknown[]).flatMap(names))].sort();
}

/** The messages of a language that do not hold to a rule. */
const breaking = (locale: string, rule: (message: string, original: string, key: string) => boolean) =>
  [...(messages[locale] ?? [])].filter(([key, message]) => !rule(message, english.get(key) ?? '', key));

test('the original has words for everything', () => {
  expect(english.size).toBeGreaterThan(250);
});

describe.each(translations)('the words of %s', (locale) => {
  test('are there for nothing that English does not have', () => {
    expect([...(messages[locale]?.keys() ?? [])].filter((key) => !english.has(key))).toEqual([]);
  });
  test.runIf(languages[locale].isComplete)('are there for everything that English has', () => {
    expect([...english.keys()].filter((key) => !messages[locale]?.has(key))).toEqual([]);
  });
  test('keep what stands in braces', () => {
    expect(
      breaking(locale, (message, original) => placeholders(message).join() === placeholders(original).join()),
    ).toEqual([]);
  });
  test('give the same numbers, in the same digits', () => {
    const digits = (text: string) => text.match(/\p{Nd}+/gu)?.join();
    expect(breaking(locale, (message, original) => !digits(original) || digits(message) === digits(original))).toEqual(
      [],
    );
  });
  test('begin and end with a space where English does', () => {
    const ends = (text: string) => [text.startsWith(' '), text.endsWith(' ')].join();
    expect(breaking(locale, (message, original) => ends(message) === ends(original))).toEqual([]);
  });
  test('call the portal by its name', () => {
    expect(
      breaking(
        locale,
        (message, original) => !original.includes('Private & Protected') || message.includes('Private & Protected'),
      ),
    ).toEqual([]);
  });
});

describe.each(locales)('no message in %s', (locale) => {
  test('is empty, or cannot be read by next-intl', () => {
    expect(
      breaking(
        locale,
        (message) => message.trim() !== '' && placeholders(message).every((name) => /^[a-z]+$/i.test(name)),
      ),
    ).toEqual([]);
  });
  test('can be taken for a blank', () => {
    expect(breaking(locale, (message) => !/[⟦⟧]/.test(message))).toEqual([]);
  });
  test('holds invisible characters that turn the direction of text', () => {
    expect(breaking(locale, (message) => !/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(message))).toEqual([]);
  });
  test('quotes with the marks of a typewriter', () => {
    expect(breaking(locale, (message) => !message.includes('"'))).toEqual([]);
  });
  test('holds HTML', () => {
    expect(breaking(locale, (message) => !/[<>]|&\w+;/.test(message))).toEqual([]);
  });
});

test('Arabic quotes with «», never with straight marks', () => {
  expect(breaking('ar', (message) => !/["'“”]/.test(message))).toEqual([]);
  expect(messages.ar?.get('confirm.ready')).toContain('«{letter}»');
});

test('the subject of a mail says in few words what it is about, and names the letter last, which may be cut off', () => {
  const subjects = locales.flatMap((locale) =>
    [...(messages[locale] ?? [])].filter(([key]) => /^mail\.\w+\.subject$/.test(key)).map(([, subject]) => subject),
  );
  const each = subjects.length / locales.length;
  expect([each >= 8, Number.isInteger(each)], 'each language has all').toEqual([true, true]);
  for (const subject of subjects) expect(subject).toMatch(/^[^{]{6,60}: \{letter\}$/);
  expect(new Set(subjects).size, 'no two are alike').toBe(subjects.length);
});

test('each note to translators belongs to a message', () => {
  const { _: preface, ...notes } = readJson('notes.json') as Record<string, string>;
  expect(preface).toBeTruthy();
  const belongs = (pattern: string) => {
    const key = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^.]*')}$`);
    return [...english.keys()].some((candidate) => key.test(candidate));
  };
  expect(Object.keys(notes).filter((pattern) => !belongs(pattern))).toEqual([]);
});
