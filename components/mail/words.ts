import { notFound } from 'next/navigation';
import type { getTranslations } from 'next-intl/server';
import { readText } from '#content/library.ts';
import { urlOf } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

/** The mails that the portal sends; each is printed in every language. */
export const mailNames = ['confirm', 'signed', 'again'] as const;
type MailName = (typeof mailNames)[number];

export type MailWords = { subject: string; intro: string; act: string; until: string; notYou: string; why: string; help: string; helpUrl: string };

const isMailName = (text: string): text is MailName => (mailNames as readonly string[]).includes(text);

/** The words of one mail. Nothing that a signer typed is among them. */
export function mailWords(t: Awaited<ReturnType<typeof getTranslations<'mail'>>>, name: string, locale: Locale): MailWords {
  if (!isMailName(name)) return notFound();
  const letter = readText('letters', 'safeguards', locale)?.fields.title ?? '';
  return {
    subject: t(`${name}.subject`),
    intro: t(`${name}.intro`, { letter }),
    act: t(`${name}.act`),
    until: t(`${name}.until`),
    notYou: t(`${name}.notYou`),
    why: t('why'),
    help: t('help'),
    helpUrl: urlOf(locale, '/help'),
  };
}

/** The text form: the subject in the first line, the link on a line of its own. */
export const mailText = (words: MailWords, link: string): string =>
  [`Subject: ${words.subject}`, words.intro, words.act, link, words.until, words.notYou, words.why, `${words.help} ${words.helpUrl}`].join('\n\n');
