import { NextIntlClientProvider } from 'next-intl';
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { fill } from '#blanks/filling.ts';
import { compile } from '#blanks/template.ts';
import type { OutcomeOf } from '#blanks/templates/templates.ts';
import { Friends } from '#components/ownSignature/Friends.tsx';
import { PartnerAgreement } from '#components/ownSignature/PartnerAgreement.tsx';
import { TellOthers } from '#components/ownSignature/TellOthers.tsx';
import { SignForm } from '#components/signing/SignForm.tsx';
import ar from '#i18n/messages/ar.json' with { type: 'json' };

/** What is printed for readers of Arabic. */
const print = <Props extends object>(component: FunctionComponent<Props>, props: Props): string =>
  renderToStaticMarkup(
    createElement(NextIntlClientProvider, {
      locale: 'ar',
      timeZone: 'UTC',
      messages: ar as never,
      children: createElement(component, props),
    }),
  );
const ownPage = (html: string) => ({ name: 'signature', parts: compile(html) }) as const;

describe('The form that signs', () => {
  const html = print(SignForm, { locale: 'ar', path: '/letters/x', months: 12, isFramed: true });
  const form = { name: 'letter', parts: compile(html) } as const;

  test('says nothing of partners and friends to who came by none', () => {
    expect(fill(form, {})).not.toMatch(/partner|arrival|class="remark"/);
  });

  test('names a partner with its logo and its box, which is not ticked, in the language of its words', () => {
    const filled = fill(form, {
      blanks: {
        ...{ 'partner.name': 'A & B', 'partner.page': 'https://a.example', 'partner.logo': '/partners/a.svg' },
        ...{ 'partner.words': 'Yes.', 'partner.language': 'en', 'partner.direction': 'ltr', 'partner.hash': 'h' },
      },
    });
    expect(filled).toContain('<bdi translate="no">A &#38; B</bdi>');
    expect(filled).toMatch(/<img alt="" height="40" src="\/partners\/a.svg"\/>/);
    expect(filled).toContain('href="https://a.example" target="_top"');
    expect(filled).toMatch(/<label for="partnerConsent" translate="no" lang="en" dir="ltr">Yes\.</);
    const [box = ''] = /<input[^>]*name="partnerConsent"[^>]*>/.exec(filled) ?? [];
    expect(box).toContain('value="h"');
    expect(box).not.toMatch(/checked|required/);
  });

  test('leads who came by a friend’s link to the letter without it', () => {
    const filled = fill(form, { blanks: { 'arrival.note': 'By a friend.', 'arrival.without': 'Without' } });
    expect(filled).toContain('By a friend. <a href="/ar/letters/x">Without</a>');
    expect(fill(form, { blanks: { 'arrival.note': 'Unknown.' } })).not.toContain('Without');
  });
});

test('Ways to pass a letter on hold a link of one’s own where one was asked for, written as each of them needs it', () => {
  const text = { locale: 'ar', path: '/letters/x', fields: { title: 'A letter', hashtag: 'Tag' } };
  const html = print(TellOthers as FunctionComponent<object>, {
    text,
    own: { query: '⟦friend.query⟧', encoded: '⟦friend.encoded⟧' },
  });
  const code = 'c'.repeat(22);
  const own = { 'friend.query': `?friend=${code}`, 'friend.encoded': `%3Ffriend%3D${code}` };
  const filled = fill(ownPage(html), { blanks: own }).replaceAll('&#38;', '&').replaceAll('&amp;', '&');
  const links = [...filled.matchAll(/href="((?:https:|mailto:|sms:)[^"]+)"/g)].map(([, href = '']) => href);
  expect(links.length).toBeGreaterThanOrEqual(8);
  for (const href of links) {
    expect(href).not.toContain('⟦');
    expect(decodeURIComponent(href), href).toContain(`/ar/letters/x?friend=${code}`);
  }
  expect(filled).toMatch(new RegExp(`<textarea[^>]*>[^<]*/ar/letters/x\\?friend=${code}`));
  expect(filled).not.toMatch(/<textarea[^>]*readonly/i);
  const without = fill(ownPage(html), {});
  expect(without).not.toMatch(/friend(=|%3D)/);
  expect(without).toContain(encodeURIComponent('/ar/letters/x'));
});

test('The own page offers to count friends, tells it in one way at a time, and takes back what a partner was given', () => {
  const friends = ownPage(print(Friends, {}));
  const buttons = (outcomes: readonly OutcomeOf<'signature'>[]) =>
    [...fill(friends, { outcomes }).matchAll(/value="([^"]+)"/g)].map(([, value]) => value);
  expect(buttons(['friends:off'])).toEqual(['friends']);
  expect(buttons(['friends:on', 'friends:few'])).toEqual(['no-friends']);
  const count = fill(friends, { outcomes: ['friends:on'], blanks: { 'friend.count': '12', 'friend.next': 'then' } });
  expect(count).toContain('12');
  expect(count).not.toContain('3');
  const agreement = ownPage(print(PartnerAgreement, {}));
  expect(fill(agreement, {})).toBe('');
  expect(fill(agreement, { outcomes: ['partner:consented'], blanks: { 'partner.name': 'A & B' } })).toContain(
    'A &#38; B',
  );
});
