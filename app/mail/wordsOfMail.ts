import { getTranslations } from 'next-intl/server';
import { everyText } from '#app/textPage.ts';
import { mailNameOfUpdate, mailTemplates } from '#blanks/rules.ts';
import { type UpdateWords, updateWords } from '#components/mail/updateWords.ts';
import { type MailWords, mailWords } from '#components/mail/words.ts';
import { libraryIn } from '#content/library.ts';
import type { Text } from '#content/text.ts';
import { urlOf } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

/** Every mail that is printed: those of signing, and each update of a letter. */
export const mailNames = (): string[] => [
  ...mailTemplates,
  ...everyText('updates').map(({ slug }) => mailNameOfUpdate(slug)),
];

/** The update that a mail is, in the reader's language; undefined for every other mail. */
export const updateOfMail = (name: string, locale: Locale): Text<'updates'> | undefined =>
  libraryIn(locale)
    .texts('updates')
    .find(({ slug }) => mailNameOfUpdate(slug) === name);

/** The words of a mail in a language. */
export async function wordsOfMail(template: string, locale: Locale): Promise<MailWords> {
  return mailWords(await getTranslations({ locale }), template, locale);
}

/** The words of an update as it is mailed. */
export async function wordsOfUpdate(text: Text<'updates'>): Promise<UpdateWords> {
  const { locale } = text;
  const blocks = text.mailed((href) => (href.startsWith('/') ? urlOf(locale, href) : href));
  return updateWords(await getTranslations({ locale }), text, blocks);
}
