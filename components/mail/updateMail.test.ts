import { DomUtils, parseDocument } from 'htmlparser2';
import { createTranslator } from 'next-intl';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { mailBlocks } from '#content/model/mailBlocks.ts';
import type { Text } from '#content/text.ts';
import ar from '#i18n/messages/ar.json' with { type: 'json' };
import en from '#i18n/messages/en.json' with { type: 'json' };
import { UpdateHtml } from './UpdateHtml.tsx';
import { updateText, updateWords } from './updateWords.ts';

const messages = { en, ar };
const body =
  '## Then\n\nIt was **handed over**. <Cite of="a" />\n\n1. See [the letter](https://letter.example/en/letters/x).';

/** An English update as it is printed for a reader of a language. */
function printed(locale: keyof typeof messages) {
  const t = createTranslator({ locale, messages: messages[locale] as typeof en });
  const text = {
    ...{ locale, contentLocale: 'en' },
    fields: { title: 'Handed over', date: '2026-11-27', subject: 'News', preview: 'It was taken.' },
  } as unknown as Text<'updates'>;
  const words = updateWords(t as unknown as Parameters<typeof updateWords>[0], text, mailBlocks(body, String));
  return { text: updateText(words), html: renderToStaticMarkup(createElement(UpdateHtml, { words })) };
}
const addresses = (text: string) => [...new Set(text.match(/(?:https:\/\/[^\s"<>]+|⟦(?:un|l)\w*ink⟧)/g))].sort();

test('An update as a mail says as text what it says as HTML, and leads to the same places', () => {
  const { text, html } = printed('en');
  expect(text.split('\n')[0]).toBe('Subject: News');
  expect(text).toContain(
    '\n\nThen\n\nIt was handed over.\n\n1. See the letter <https://letter.example/en/letters/x>.\n\n',
  );
  expect(addresses(html)).toEqual(addresses(text));
  expect(addresses(text)).toEqual(expect.arrayContaining(['⟦link⟧', '⟦unsubscribeLink⟧']));
  expect(html).toContain('<strong>handed over</strong>');
});

test('What mail programs show beside the subject stands first in the HTML and is not seen in it', () => {
  const [, first] = DomUtils.getElementsByTagName('div', parseDocument(printed('en').html));
  expect([first && DomUtils.getText(first), first?.attribs.style]).toEqual([
    'It was taken.',
    expect.stringContaining('display:none'),
  ]);
});

test('Who reads another language is told that it is not translated, and gets the original in its own direction', () => {
  const { text, html } = printed('ar');
  expect(text).toContain('الإنجليزية');
  expect(html).toMatch(/^<div lang="ar" dir="rtl"/);
  expect(html).toContain('<div lang="en" dir="ltr"><h1');
  expect(printed('en').html).not.toContain(en.translation.missing.slice(0, 20));
});

test('An update fetches nothing, and its links say nothing of who follows them', () => {
  const { html } = printed('en');
  expect(html).not.toMatch(/<(?:img|svg|link|script|iframe|style)\b|url\(|src=/);
  const links = DomUtils.getElementsByTagName('a', parseDocument(html)).map(({ attribs }) => attribs.href);
  expect(links).toContain('https://letter.example/en/letters/x');
});
