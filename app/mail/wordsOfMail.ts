import { getTranslations } from 'next-intl/server';
import { type MailWords, mailWords } from '#components/mail/words.ts';
import type { Locale } from '#i18n/locales.ts';

/** The words of a mail in a language. */
export async function wordsOfMail(template: string, locale: Locale): Promise<MailWords> {
  return mailWords(await getTranslations({ locale }), template, locale);
}
