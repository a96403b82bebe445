import { describe, expect, test } from 'vitest';
import { compile } from '#blanks/template.ts';
import { lettersForTests } from '#server/site/lettersForTests.ts';
import type { Mail } from '#signon/signature.ts';
import { mailForTests, signatureForTests } from '#signon/signatureForTests.ts';
import { composer } from './templates.ts';

const composeWith = (text: string, html: string, mail: Partial<Mail> = {}) =>
  composer({
    letters: lettersForTests,
    origin: 'https://letter.example',
    operator: null,
    sealOptOut: ({ certain }) => `sealed-${certain}`,
    sealUnsubscription: ({ signature }) => `news-of-${signature}`,
    find: () => ({ text: { name: 'mail', parts: compile(text) }, html: { name: 'mail', parts: compile(html) } }),
  })({
    id: 'row',
    attempts: 0,
    mail: mailForTests(signatureForTests({ locale: 'es' }), { to: 'ana@example.org', secret: 'the_secret-1', ...mail }),
  });

describe('a mail', () => {
  test('is the printed one with its link filled in: the first line is the subject', () => {
    expect(
      composeWith('Subject: Confirma tu firma\n\nHola:\n\n⟦link⟧\n\nAdiós\n', '<a href="⟦link⟧">Hola</a>'),
    ).toEqual({
      id: 'row',
      to: 'ana@example.org',
      locale: 'es',
      subject: 'Confirma tu firma',
      text: 'Hola:\n\nhttps://letter.example/es/letters/safeguards/confirm/the_secret-1\n\nAdiós\n',
      html: '<a href="https://letter.example/es/letters/safeguards/confirm/the_secret-1">Hola</a>',
    });
  });

  test.each([
    ['confirm', 'confirm'],
    ['reminder', 'confirm'],
    ['signed', 'signature'],
    ['organisation', 'signature'],
    ['again', 'signature'],
    ['decided', 'signature'],
  ] as const)('of the kind "%s" leads to the page "%s"', (template, page) => {
    expect(composeWith('Subject: S\n⟦link⟧', 'h', { template }).text).toBe(
      `https://letter.example/es/letters/safeguards/${page}/the_secret-1`,
    );
  });

  test('that private data will end leads to the letter, and says on which day in its language', () => {
    const ending = { template: 'ending', secret: null, locale: 'es', endsAt: Date.UTC(2027, 10, 30) } as const;
    expect(composeWith('Subject: S\n⟦link⟧ ⟦endsOn⟧', 'h', ending).text).toBe(
      'https://letter.example/es/letters/safeguards 30 de noviembre de 2027',
    );
  });

  test('carries the code in groups, and the link against all further mails', () => {
    const { text, html } = composeWith('Subject: S\n⟦code⟧ ⟦noMailLink⟧', '⟦code⟧', {
      code: '012345678',
      certain: 'hash',
    });
    expect(text).toBe('012\u00a0345\u00a0678 https://letter.example/es/no-mail/sealed-hash');
    expect(html).toBe('012\u00a0345\u00a0678');
  });

  test('is printed for each kind, language and letter', () => {
    const asked: Partial<Mail>[] = [];
    const compose = composer({
      letters: lettersForTests,
      origin: 'o',
      operator: null,
      sealOptOut: () => '',
      sealUnsubscription: ({ signature }) => `news-of-${signature}`,
      find: ({ template, locale, letter }) => void asked.push({ template, locale, letter }),
    });
    const mail = mailForTests(signatureForTests({ locale: 'de' }), { template: 'again' });
    expect(() => compose({ id: 'row', attempts: 0, mail })).toThrow('the mail again is not printed in de');
    expect(asked).toEqual([{ template: 'again', locale: 'de', letter: 'safeguards' }]);
  });

  test.each(['Hola\n\ntexto', 'Subject:\n\ntexto', 'Subject: solo', ''])(
    'that was printed as "%s" has no subject or no text and is not sent',
    (text) => {
      expect(() => composeWith(text, 'h')).toThrow('does not begin with its subject');
    },
  );

  test('keeps a link in one piece whatever stands in its parts', () => {
    expect(composeWith('Subject: S\n⟦link⟧', '<a href="⟦link⟧">', { secret: 'a/../b?"' })).toMatchObject({
      text: 'https://letter.example/es/letters/safeguards/confirm/a%2F..%2Fb%3F%22',
      html: '<a href="https://letter.example/es/letters/safeguards/confirm/a%2F..%2Fb%3F%22">',
    });
  });

  test('of a letter that the site does not have is not sent under the name of another', () => {
    expect(() => composeWith('Subject: S\n⟦link⟧', 'h', { letter: 'gone' })).toThrow('the letter gone is not printed');
  });
});

describe('a mail of a moderator', () => {
  const text =
    'Subject: S\n⟦?reason.moderated-false⟧False.⟦/⟧⟦?reason.moderated-abuse⟧Abuse.⟦/⟧⟦?moderator.words⟧ ⟦moderator.words⟧⟦/⟧ ⟦link⟧';

  test('says the kind of reason, and a moderator’s words on one line and escaped when there are any', () => {
    const said = { reason: 'moderated-false', words: 'It is\na <b>town</b>.' };
    const { text: plain, html } = composeWith(text, text, { template: 'hidden', said });
    expect(plain).toBe(
      'False. It is a <b>town</b>. https://letter.example/es/letters/safeguards/signature/the_secret-1',
    );
    expect(html).toContain('&#60;b&#62;town');
    expect(composeWith(text, text, { template: 'hidden', said: { ...said, words: null } }).text).toMatch(
      /^False\. https/,
    );
  });

  test('about what is gone leads to how names are moderated', () => {
    const said = { reason: 'moderated-abuse', words: null };
    const gone = composeWith(text, text, { template: 'removed', said, secret: null, signature: null });
    expect(gone.text).toBe('Abuse. https://letter.example/es/moderation');
  });

  test('to the moderators says how many wait and since when', () => {
    const waiting = { count: 3, hours: 25 };
    expect(
      composeWith('Subject: S\n⟦waiting.count⟧ ⟦waiting.hours⟧ ⟦link⟧', '', {
        template: 'alarm',
        waiting,
        secret: null,
      }).text,
    ).toBe('3 25 https://letter.example/es/letters/safeguards/signatories');
  });
});
