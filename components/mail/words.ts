import { notFound } from 'next/navigation';
import type { getTranslations } from 'next-intl/server';
import { mailTemplates } from '#blanks/list.ts';
import { blanksOf } from '#components/blanks.tsx';
import { urlOf } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

const { blank } = blanksOf('mail');

type MailName = (typeof mailTemplates)[number];

export type MailWords = {
  subject: string;
  intro: string;
  act: string;
  /** Before the code, in a mail that has one, and where to type it. */
  code: { act: string; url: string } | null;
  until: string;
  notYou: string;
  /** Before the link against all further mails, in a mail that a stranger can cause. */
  never: string | null;
  why: string;
  help: string;
  helpUrl: string;
};

/** The blanks of every mail. */
export const mailBlanks = {
  link: blank('link'),
  code: blank('code'),
  noMailLink: blank('noMailLink'),
};

const isMailName = (text: string): text is MailName => (mailTemplates as readonly string[]).includes(text);

/** The words of one mail, whatever letter it is about. Nothing that a signer typed is among them. */
export function mailWords(
  t: Awaited<ReturnType<typeof getTranslations<'mail'>>>,
  name: string,
  locale: Locale,
): MailWords {
  if (!isMailName(name)) return notFound();
  const asksToConfirm = name === 'confirm' || name === 'reminder';
  const canBeCausedByStrangers = asksToConfirm || name === 'again';
  return {
    subject: t(`${name}.subject`),
    intro: t(`${name}.intro`, { letter: blank('letter.title') }),
    act: t(`${name}.act`),
    code: asksToConfirm ? { act: t('code'), url: blank('letter.sentUrl') } : null,
    until: t(`${name}.until`),
    notYou: t(`${name}.notYou`),
    never: canBeCausedByStrangers ? t('never') : null,
    why: t('why'),
    help: t('help'),
    helpUrl: urlOf(locale, '/help'),
  };
}

/** The text form: the subject in the first line; links and the code on lines of their own. */
export const mailText = ({ subject, intro, act, code, until, notYou, never, why, help, helpUrl }: MailWords): string =>
  [
    `Subject: ${subject}`,
    intro,
    act,
    mailBlanks.link,
    ...(code ? [code.act, mailBlanks.code, code.url] : []),
    until,
    notYou,
    ...(never ? [never, mailBlanks.noMailLink] : []),
    why,
    `${help} ${helpUrl}`,
  ].join('\n\n');
