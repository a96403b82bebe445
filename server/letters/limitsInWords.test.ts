import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Locale, locales } from '#i18n/locales.ts';
import { maxGraphemes } from '#signon/form/name.ts';
import { limits } from '#signon/limits.ts';

const day = 24 * 60 * 60 * 1000;
/** Numbers that messages say in words. A limit that is another number needs its words here first, and then in each message. */
const days: Readonly<Record<number, Record<Locale, string>>> = {
  3: { en: 'three days', es: 'tres días', ar: 'ثلاثة أيام' },
  7: { en: 'seven days', es: 'siete días', ar: 'سبعة أيام' },
  14: { en: 'fourteen days', es: 'catorce días', ar: 'أربعة عشر يومًا' },
};
const inDigits = (count: number): Record<Locale, string> => ({
  en: `${count} days`,
  es: `${count} días`,
  ar: `${count} يومًا`,
});
const tries: Readonly<Record<number, Record<Locale, string>>> = {
  5: { en: 'five wrong tries', es: 'cinco intentos erróneos', ar: 'خمس محاولات خاطئة' },
};
const characters = (most: number): Record<Locale, string> => ({
  en: `at most ${most} characters`,
  es: `use ${most} caracteres como máximo`,
  ar: `استخدموا ${most} حرف`,
});

/** Each message that states a limit, with the limit in the words of each language. */
const stated: [message: string, words: Record<Locale, string> | undefined][] = [
  ['sent.expires', days[limits.confirmWithin / day]],
  ['sent.expires', days[limits.keepUnconfirmed / day]],
  ['sent.codeRefused', days[limits.confirmWithin / day]],
  ['sent.codeRefused', tries[limits.triesPerCode]],
  ['sent.bounced.pause', days[limits.bouncedFor / day]],
  ['confirm.expired', days[limits.confirmWithin / day]],
  ['confirm.notYou', days[limits.keepUnconfirmed / day]],
  ['mail.confirm.until', days[limits.confirmWithin / day]],
  ['mail.confirm.notYou', days[limits.keepUnconfirmed / day]],
  ['mail.reminder.until', days[limits.confirmWithin / day]],
  ['moderation.held.hidden-before', inDigits(limits.hiddenNamesKept / day)],
  ['moderation.toldText', days[limits.heldLong / day]],
  ['form.error.name:too-long', characters(maxGraphemes)],
  ['form.error.organisation:too-long', characters(maxGraphemes)],
  ['form.error.role:too-long', characters(maxGraphemes)],
];

type Messages = { [key: string]: string | Messages };
const messageIn = (messages: Messages, path: string) =>
  path.split('.').reduce<string | Messages | undefined>((at, key) => (typeof at === 'object' ? at[key] : at), messages);

test.each(locales)('Each limit that a message states is the one that the rules have: %s', (locale) => {
  const messages: Messages = JSON.parse(readFileSync(`i18n/messages/${locale}.json`, 'utf8'));
  for (const [path, words] of stated) expect(messageIn(messages, path), path).toContain(words?.[locale] ?? 'no words');
});

test('No other English message states a number of days, tries or characters in words', () => {
  const found: string[] = [];
  const look = (messages: Messages, path: string) => {
    for (const [key, value] of Object.entries(messages))
      if (typeof value !== 'string') look(value, `${path}${key}.`);
      else if (
        /\b(two|three|four|five|six|seven|ten|fourteen|thirty) (wrong|days)\b|\b\d+ (days|characters)\b/.test(value)
      )
        found.push(`${path}${key}`);
  };
  look(JSON.parse(readFileSync('i18n/messages/en.json', 'utf8')), '');
  // What mail servers take, which is no limit of ours: RFC 5321.
  const others = ['form.error.email:too-long'];
  expect(found.filter((path) => !others.includes(path)).sort()).toEqual(
    [...new Set(stated.map(([path]) => path))].sort(),
  );
});
