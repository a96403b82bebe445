import { getTranslations } from 'next-intl/server';
import { type MailWords, mailWords } from '#components/mail/words.ts';
import { libraryIn } from '#content/library.ts';
import type { Locale } from '#i18n/locales.ts';

/** The words of a mail in a language; they name the letter. */
export async function wordsOfMail(template: string, locale: Locale): Promise<MailWords> {
  const letter = libraryIn(locale).text('letters', 'safeguards')?.fields.title ?? '';
  return mailWords(await getTranslations({ locale, namespace: 'mail' }), template, locale, letter);
}
