import { notFound } from 'next/navigation';
import type { getTranslations } from 'next-intl/server';
import { mailTemplates, reasonsTold } from '#blanks/rules.ts';
import { blanksOf } from '#components/blanks.tsx';
import { urlOf } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

const { blank, outcome } = blanksOf('mail');

type MailName = (typeof mailTemplates)[number];

export type MailWords = {
  locale: Locale;
  /** The name of the portal, at the head. */
  portal: string;
  subject: string;
  intro: string;
  act: string;
  /** On the button. */
  button: string;
  /** Before the address of the button, where a mail program shows none. */
  orCopy: string;
  /** Before the code, in a mail that has one, and where to type it. */
  code: { act: string; url: string } | null;
  until: string;
  notYou: string;
  /** Before the link against all further mails, in a mail that a stranger can cause or that is a question of ours, and what it is called where its long address need not be read. */
  never: { act: string; link: string } | null;
  /** Why a moderator did something, in a mail that says so: one of these sentences, by the blank that shows it, and their words. */
  reasons: { sentences: [reason: (typeof reasonsTold)[number], sentence: string][]; adds: string } | null;
  /** In the mail to somebody whose signature counts: a text that says so, the poster, one thing to read next. */
  tell: { act: string; text: string; links: [words: string, url: string][] } | null;
  foot: MailFoot;
};

/** What stands at the end of every mail. */
export type MailFoot = {
  why: string;
  help: string;
  helpUrl: string;
  /** Who answers for the portal, and where; the second says that nobody does. The server shows one of them. */
  answers: { operated: string; contact: string; trial: string };
};

type Translate = Awaited<ReturnType<typeof getTranslations<never>>>;

/** The blanks of every mail. */
export const mailBlanks = {
  link: blank('link'),
  code: blank('code'),
  codeGroups: [blank('code.first'), blank('code.second'), blank('code.third')],
  noMailLink: blank('noMailLink'),
  unsubscribeLink: blank('unsubscribeLink'),
  letterUrl: blank('letter.url'),
  operatorEmail: blank('operator.email'),
  operatorAddress: blank('operator.address'),
};

/** What the button is called; of all others, the own page. */
const buttons: Partial<Record<MailName, 'toConfirm' | 'toForm' | 'toModeration' | 'toList' | 'toLetter'>> = {
  confirm: 'toConfirm',
  reminder: 'toConfirm',
  already: 'toForm',
  removed: 'toModeration',
  alarm: 'toList',
  ending: 'toLetter',
};

const isMailName = (text: string): text is MailName => (mailTemplates as readonly string[]).includes(text);

/** The words of one mail, whatever letter it is about. Nothing that a signer typed is among them. */
export function mailWords(t: Translate, name: string, locale: Locale): MailWords {
  if (!isMailName(name)) return notFound();
  const asksToConfirm = name === 'confirm' || name === 'reminder';
  const hasOptOut = asksToConfirm || name === 'again' || name === 'already' || name === 'affirm';
  const letter = blank('letter.title');
  return {
    locale,
    portal: t('site.name'),
    subject: t(`mail.${name}.subject`, { letter }),
    intro: t(`mail.${name}.intro`, {
      letter,
      count: blank('waiting.count'),
      hours: blank('waiting.hours'),
      date: blank('endsOn'),
    }),
    act: t(`mail.${name}.act`),
    button: t(`mail.${buttons[name] ?? 'toOwnPage'}`),
    orCopy: t('mail.orCopy'),
    code: asksToConfirm ? { act: t('mail.code'), url: blank('letter.sentUrl') } : null,
    until: t(`mail.${name}.until`),
    notYou: t(`mail.${name}.notYou`),
    reasons:
      name === 'hidden' || name === 'removed'
        ? {
            sentences: reasonsTold.map((reason) => [reason, t(`mail.reason.${reason}`)]),
            adds: t('mail.adds', { words: blank('moderator.words') }),
          }
        : null,
    never: hasOptOut ? { act: t('mail.never'), link: t('mail.noMail') } : null,
    tell:
      name === 'signed'
        ? {
            act: t('mail.tell'),
            text:
              outcome('letter.usual', t('tell.signedText', { letter, url: mailBlanks.letterUrl })) +
              outcome('letter.shared', `${blank('letter.shared')} ${mailBlanks.letterUrl}`) +
              outcome('letter.hashtag', ` ${blank('letter.hashtag')}`),
            links: [
              [t('poster.title'), `${mailBlanks.letterUrl}/poster`],
              [`${t('tell.next')}: ${t('solutions.title')}`, urlOf(locale, '/solutions')],
            ],
          }
        : null,
    foot: mailFoot(
      t,
      locale,
      t(name === 'alarm' ? 'mail.alarm.why' : name === 'ending' ? 'mail.whyOrganiser' : 'mail.why'),
    ),
  };
}

/** @param why why its reader gets the mail */
export const mailFoot = (t: Translate, locale: Locale, why: string): MailFoot => ({
  why,
  help: t('mail.help'),
  helpUrl: urlOf(locale, '/help'),
  answers: {
    operated: t('operator.by', { name: blank('operator.name') }),
    contact: t('operator.contact'),
    trial: t('operator.trial'),
  },
});

/** The text form: the subject in the first line; links and the code on lines of their own. */
export const mailText = ({ portal, subject, intro, reasons, act, code, until, notYou, never, tell, foot }: MailWords) =>
  [
    `Subject: ${subject}`,
    portal,
    intro,
    ...(reasons
      ? [
          reasons.sentences.map(([reason, sentence]) => outcome(`reason.${reason}`, sentence)).join('') +
            outcome('moderator.words', `\n\n${reasons.adds}`),
        ]
      : []),
    act,
    mailBlanks.link,
    ...(code ? [code.act, mailBlanks.code, code.url] : []),
    until,
    notYou,
    ...(never ? [never.act, mailBlanks.noMailLink] : []),
    ...(tell ? [tell.act, tell.text, ...tell.links.flat()] : []),
    ...footText(foot),
  ].join('\n\n');

/** The end of a mail as text. */
export const footText = ({ why, help, helpUrl, answers }: MailFoot): string[] => [
  '* * *',
  why,
  help,
  helpUrl,
  outcome(
    'operated',
    `${answers.operated}${outcome('operator.address', `\n${mailBlanks.operatorAddress}`)}\n${answers.contact} ${mailBlanks.operatorEmail}`,
  ) + outcome('trial', answers.trial),
];
