import { DomUtils, parseDocument } from 'htmlparser2';
import { createTranslator } from 'next-intl';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { operatorFilling } from '#blanks/operator.ts';
import { mailTemplates } from '#blanks/rules.ts';
import { compile, escapeText, fillParts } from '#blanks/template.ts';
import { direction, locales } from '#i18n/locales.ts';
import ar from '#i18n/messages/ar.json' with { type: 'json' };
import en from '#i18n/messages/en.json' with { type: 'json' };
import es from '#i18n/messages/es.json' with { type: 'json' };
import { MailHtml } from './MailHtml.tsx';
import { mailStyleSheet } from './mailStyle.ts';
import { mailText, mailWords } from './words.ts';

const messages = { en, es, ar };
const someone = { name: 'A coalition', email: 'we@letter.example', address: 'Main Street 1' };

/** A mail as it is printed, and as it is filled for somebody. */
function mailOf(locale: keyof typeof messages, name: string, operator: typeof someone | null = someone, own = '') {
  const t = createTranslator({ locale, messages: messages[locale] as typeof en });
  const words = mailWords(t as unknown as Parameters<typeof mailWords>[0], name, locale);
  const printed = { text: mailText(words), html: renderToStaticMarkup(createElement(MailHtml, { words })) };
  const { blanks, outcomes } = operatorFilling(operator);
  const filling = {
    blanks: {
      ...blanks,
      ...{ link: 'https://letter.example/s3cret', noMailLink: 'https://letter.example/never' },
      ...{ code: '012\u00a0345\u00a0678', 'code.first': '012', 'code.second': '345', 'code.third': '678' },
      ...{ 'letter.title': 'A & B', 'letter.sentUrl': 'https://letter.example/sent' },
      ...{ 'letter.url': 'https://letter.example/letter', 'letter.hashtag': '#AB' },
      ...(own ? { 'letter.shared': own } : { 'letter.usual': '1' }),
    },
    outcomes,
  };
  return {
    printed,
    text: fillParts(compile(printed.text), filling, escapeText),
    html: fillParts(compile(printed.html), filling),
  };
}

const flat = (text: string) => text.replaceAll(/[\s\u00a0]+/g, ' ').trim();
const every = locales.flatMap((locale) => mailTemplates.map((name) => [locale, name] as const));
const addresses = (text: string) => [...new Set(text.match(/https:\/\/[^\s"<]+/g))].sort();

describe.each(every)('in %s the mail "%s"', (locale, name) => {
  const { printed, text, html } = mailOf(locale as keyof typeof messages, name);
  const document = parseDocument(html);
  const elements = DomUtils.getElementsByTagName('*', document);

  test('is printed for any letter: its name and its addresses are left open', () => {
    expect(printed.text).toContain('⟦letter.title⟧');
    expect(printed.text.match(/^Subject: .+: ⟦letter\.title⟧$/m)).not.toBeNull();
    expect(printed.text + printed.html).not.toContain('/letters/');
  });

  test('says the same as text and as HTML, but for what only a button needs', () => {
    const said = flat(DomUtils.getText(document.children).replaceAll('&', ''));
    for (const line of text.split('\n').filter((words) => words && !/^Subject|^https:|^\* \* \*$|\u00a0/.test(words)))
      expect(said.replaceAll(' ', '')).toContain(flat(line).replaceAll(/[& ]/g, ''));
    expect(addresses(html)).toEqual(addresses(text));
  });

  test('says inside its body which language it is in, and which way that runs', () => {
    expect(elements[0]?.attribs).toMatchObject({ lang: locale, dir: direction(locale) });
  });

  test('is no wider than 360 pixels, fetches nothing, and its program needs no style sheet', () => {
    const sheet = elements.find(({ attribs }) => attribs.role === 'presentation');
    expect(sheet?.attribs.style).toContain('max-width:360px');
    expect(html).not.toMatch(/<(?:img|svg|link|script|iframe|style)\b|url\(|src=|[^-]width="/);
    expect(elements[0]?.attribs.style).toMatch(/background-color:#\w{6};color:#\w{6}/);
  });

  test('has one link that looks like a button, and says where it leads', () => {
    const links = DomUtils.getElementsByTagName('a', document);
    const [button, ...others] = links.filter(({ attribs }) => attribs.style?.includes('display:block'));
    expect(others).toEqual([]);
    expect(button?.attribs.href).toBe('https://letter.example/s3cret');
    expect(links.some((link) => DomUtils.getText(link) === button?.attribs.href)).toBe(true);
  });

  test('gives a phone no number to call: no text holds more than three digits in a row of the code', () => {
    expect(html).not.toMatch(/012\s*345/);
    if (text.includes('012\u00a0345\u00a0678')) expect(html.match(/>(?:012|345|678)</g)).toHaveLength(3);
  });

  test('gives whoever has signed a text to pass on, which leads to the letter and not to her own page', () => {
    const said = messages[locale as keyof typeof messages].tell.signedText
      .replace('{letter}', 'A & B')
      .replace('{url}', 'https://letter.example/letter');
    expect(text.includes(`${said} #AB`), text).toBe(name === 'signed');
    expect(html.includes('https://letter.example/letter/poster')).toBe(name === 'signed');
  });

  test("gives the letter's own words for that, where it has some", () => {
    const { text: own } = mailOf(locale as keyof typeof messages, name, someone, 'We signed.');
    expect(own.includes('We signed. https://letter.example/letter #AB')).toBe(name === 'signed');
  });

  test('says who answers and how to reach them, or that nobody does', () => {
    for (const form of [text, html]) {
      expect(form).toContain('A coalition');
      expect(form).toContain('we@letter.example');
      expect(form).toContain('Main Street 1');
      expect(form).not.toContain(messages[locale as keyof typeof messages].operator.trial.slice(-20));
    }
    const trial = mailOf(locale as keyof typeof messages, name, null);
    for (const form of [trial.text, trial.html]) {
      expect(form).toContain(messages[locale as keyof typeof messages].operator.trial.slice(-20));
      expect(form).not.toContain('mailto:');
    }
  });
});

test('At night every colour that a mail sets is another one, also where Outlook says that it is night', () => {
  for (const name of ['around', 'address', 'small', 'mark', 'button']) {
    const html = mailOf('en', 'confirm').html;
    expect(html).toContain(`class="${name}"`);
    const [inMedia, inOutlook, ...more] = mailStyleSheet.match(new RegExp(`\\.${name}\\b[^{]*\\{`, 'g')) ?? [];
    expect([inMedia, inOutlook].every(Boolean)).toBe(true);
    expect(name === 'around' ? [] : more).toEqual([]);
  }
  expect(mailStyleSheet).toContain('color-scheme:light dark');
});
