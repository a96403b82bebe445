import type { getTranslations } from 'next-intl/server';
import { blanksOf } from '#components/blanks.tsx';
import type { MailBlock } from '#content/model/mailBlocks.ts';
import type { Text } from '#content/text.ts';
import { languageName, writeDate } from '#i18n/dates.ts';
import { defaultLocale, type Locale } from '#i18n/locales.ts';
import { footText, type MailFoot, mailBlanks, mailFoot } from './words.ts';

const { blank } = blanksOf('mail');

/** The words of an update as it is mailed. */
export type UpdateWords = {
  locale: Locale;
  /** The language of the update itself; that of the original, where it is not translated. */
  contentLocale: Locale;
  portal: string;
  subject: string;
  preview: string;
  /** Of which letter it tells, and the day. */
  about: string;
  /** That it is not translated, in the reader's language; null where it is. */
  notice: string | null;
  title: string;
  blocks: readonly MailBlock[];
  button: string;
  orCopy: string;
  unsubscribe: { act: string; link: string };
  foot: MailFoot;
};

/** The words of the mail of an update. The title of its letter is a blank, as in every mail. */
export function updateWords(
  t: Awaited<ReturnType<typeof getTranslations<never>>>,
  { locale, contentLocale, fields }: Text<'updates'>,
  blocks: readonly MailBlock[],
): UpdateWords {
  const isMissing = contentLocale !== locale;
  return {
    ...{ locale, contentLocale, blocks },
    portal: t('site.name'),
    subject: fields.subject,
    preview: fields.preview,
    about: t('update.about', { letter: blank('letter.title'), date: writeDate(fields.date, locale) }),
    notice: isMissing
      ? t('translation.missing', {
          language: languageName(locale, locale),
          original: languageName(defaultLocale, locale),
        })
      : null,
    title: fields.title,
    button: t('update.read'),
    orCopy: t('mail.orCopy'),
    unsubscribe: { act: t('update.unsubscribe'), link: t('unsubscribe.button') },
    foot: mailFoot(t, locale, t('update.why')),
  };
}

/** The text form: the subject in the first line; a link behind its words. */
export const updateText = (words: UpdateWords): string =>
  [
    `Subject: ${words.subject}`,
    words.portal,
    words.about,
    ...(words.notice ? [words.notice] : []),
    words.title,
    ...words.blocks.map(textOf),
    words.button,
    mailBlanks.link,
    words.unsubscribe.act,
    mailBlanks.unsubscribeLink,
    ...footText(words.foot),
  ].join('\n\n');

function textOf({ is, number, parts }: MailBlock): string {
  const said = parts.map(({ words, url }) => (url ? `${words} <${url}>` : words)).join('');
  return is === 'item' ? `${number === undefined ? '–' : `${number}.`} ${said}` : said;
}
