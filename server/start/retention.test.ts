import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locales } from '#i18n/locales.ts';
import { pastTime } from '#server/store/retention/purge.ts';
import { textFields } from '#signon/form/form.ts';
import { limits } from '#signon/limits.ts';
import { heldFor, usualGap } from '#signon/retention/purgeHold.ts';
import { keepMonths, noticesBefore } from '#signon/retention/retention.ts';
import { careEvery } from './careForStore.ts';

const day = 86_400_000;
const now = 1_800_000_000_000;

/** How each language says so many days. */
const days = {
  en: (count: number) => (count === 1 ? /one day/ : new RegExp(`\\b${count} days`)),
  es: (count: number) => (count === 1 ? /un día/ : new RegExp(`\\b${count} días`)),
  ar: (count: number) => (count === 1 ? /يوم واحد/ : new RegExp(`${count} (يومًا|أيام)`)),
};
const aboutTenMinutes = { en: /about ten minutes/, es: /unos diez minutos/, ar: /نحو عشر دقائق/ };
const halfAnHour = { en: /half an hour/, es: /media hora/, ar: /نصف ساعة/ };
/** Words that the page has for small numbers of mails and days. */
const threeADay = { en: /three a day/, es: /tres al día/, ar: /ثلاث مرات في اليوم/ };
const aDayLater = { en: /may be deleted one day later/, es: /puede terminar un día después/, ar: /يتأخر يومًا واحدًا/ };
const afterTwoDays = { en: /after two days/, es: /después de dos días/, ar: /بعد يومين/ };

/** A cell of the table on the privacy page, by the row and column that stand at the same place in every language. */
function page(locale: keyof typeof days) {
  const [, , ...body] = readFileSync(`content/pages/${locale}/privacy.mdx`, 'utf8').toLowerCase().split('---\n');
  const text = body.join('---\n');
  const table = text.split('\n').filter((line) => line.startsWith('|'));
  return { text, howLong: (row: number) => table[row + 1]?.split('|').at(-2) ?? '' };
}

/** The languages that the privacy page is translated into; what it says of numbers must be known here. */
const translated = locales.filter((locale) => existsSync(`content/pages/${locale}/privacy.mdx`));

test('What a privacy page says of numbers can be read in every language that has one', () => {
  expect(Object.keys(days)).toEqual(translated);
});

test.each(translated as (keyof typeof days)[])(
  'The privacy page says how long things are kept, with the numbers of the rules (%s)',
  (locale) => {
    const { text, howLong } = page(locale);
    const says = days[locale];
    const longestWindow = Math.max(limits.dayWindow, limits.burstWindow, limits.networkWindow, limits.crowdCleared);
    const past = pastTime(now);
    expect(howLong(1)).toMatch(says((now - past.unconfirmed) / day));
    expect(howLong(8)).toMatch(says((now - past.mailRecord) / day));
    expect(howLong(9)).toMatch(says(longestWindow / day));
    expect(text).not.toMatch({ en: /one hour/, es: /una hora/, ar: /ساعة واحدة/ }[locale]);
    expect(limits.answerWithin).toBe(day / 48);
    expect(howLong(10)).toMatch(halfAnHour[locale]);
    expect(howLong(11)).toMatch(says(longestWindow / day));
    expect(howLong(12)).toMatch(says((limits.bouncedFor + now - past.suppression) / day));
    expect(howLong(13)).toMatch(says((now - past.crowds) / day));
    expect(careEvery).toBe(10 * 60_000);
    expect(howLong(19)).toMatch(aboutTenMinutes[locale]);
    expect(howLong(24)).toMatch(says(limits.hiddenNamesKept / day));
    expect(text).toMatch(says(limits.confirmWithin / day));
    expect([limits.mailsPerMailbox, limits.mailWindow]).toEqual([3, day]);
    expect(text).toMatch(threeADay[locale]);
    expect(limits.remindAfter).toBe(2 * day);
    expect(text).toMatch(afterTwoDays[locale]);
    expect(text).toMatch(says(limits.heldLong / day));
    expect([past.counters, past.suppression]).toEqual([now, now - limits.lookWithin]);
    expect([usualGap, heldFor]).toEqual([day, day]);
    expect(text).toMatch(aDayLater[locale]);
  },
);

const months = {
  en: (count: number) => new RegExp(`\\b${count} months|more than ${count}\\b`),
  es: (count: number) => new RegExp(`\\b${count} meses|más de ${count}\\b`),
  ar: (count: number) => new RegExp(`${count} شهرًا`),
};

test.each(translated as (keyof typeof days)[])(
  'The privacy page says when what names signers ends, and how long before that its organisers are told, with the numbers of the rules (%s)',
  (locale) => {
    const { text } = page(locale);
    for (const count of [keepMonths.usual, keepMonths.most]) expect(text).toMatch(months[locale](count));
    for (const before of noticesBefore) expect(text).toMatch(days[locale](before / day));
    expect(noticesBefore).toHaveLength(2);
  },
);

test('A letter may keep what names its signers no longer than the rules say, and is told so where its fields are described', () => {
  const [, field = ''] = readFileSync('content/schema/letter.ts', 'utf8').split('keepMonths: z');
  expect(readFileSync('content/files/wordings.ts', 'utf8')).toContain(`usualMonths = ${keepMonths.usual};`);
  expect(field.split('addressees')[0]).toContain(`.max(${keepMonths.most})`);
  expect(field).toContain(`From 1 to ${keepMonths.most}; ${keepMonths.usual}, if left out`);
});

/** The points of article 13 of the GDPR, each with the articles that it names: a list, in the same order in every language. */
const lawPoints = (locale: keyof typeof days) =>
  [...page(locale).text.matchAll(/^- \*\*.+$/gm)].map(([point]) =>
    (point.match(/\b\d+(?:\(\d\)\([a-f]\))?/g) ?? []).join(' '),
  );

test.each(translated as (keyof typeof days)[])(
  'The privacy page goes through article 13 of the GDPR, point by point, with the same articles in each language (%s)',
  (locale) => {
    expect(lawPoints(locale)).toEqual([
      '', // who is responsible (1 a, b)
      '6(1)(a) 9(2)(a) 6(1)(f)', // purposes, grounds, interests (1 c, d)
      '', // recipients (1 e)
      '', // transfers (1 f)
      '', // how long (2 a)
      '7 15 21', // rights, and withdrawing agreement (2 b, c)
      '77', // complaints (2 d)
      '', // whether one must (2 e)
      '13 16 8', // age
      '', // decisions by machines (2 f)
    ]);
    expect(page(locale).text).toMatch(/article 13|artículo 13|المادة 13/);
  },
);

test('What the privacy page says of the age is so: the form has no field for it', () => {
  expect(textFields.filter((field) => /age|birth|born/.test(field))).toEqual([]);
});
