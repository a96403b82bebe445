import { getTranslations } from 'next-intl/server';
import { libraryIn } from '#content/library.ts';
import type { Text } from '#content/text.ts';
import { writeDate } from '#i18n/dates.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Feed } from './feed.ts';
import { type FeedText, feedEntries } from './feedEntries.ts';

/** The feed of a language. Testimonies are never in it: they are not to arrive where nobody asked for them. */
export async function feedOf(locale: Locale): Promise<Feed> {
  const t = await getTranslations({ locale });
  const { texts, isDraft } = libraryIn(locale);
  // A feed's own days are those of our text, so the day of what it reports is said in words.
  const said = (text: Text<'news'> | Text<'positions'>, section: string): FeedText => {
    const { title, summary, date } = text.fields;
    const dated = date && t('feed.dated', { date: writeDate(date, locale), summary });
    return { ...text, section, fields: { title, summary: dated ?? summary } };
  };
  const entries = feedEntries([
    ...texts('news').map((text) => said(text, t('nav.news'))),
    ...texts('updates')
      .filter(({ fields }) => !isDraft(fields.letter))
      .map((text): FeedText => ({ ...text, section: t('update.section') })),
    ...texts('positions').map((text) => said(text, t('nav.positions'))),
    ...texts('letters').map((text): FeedText => ({ ...text, section: t('home.letter') })),
    ...texts('faq').map((text): FeedText => ({ ...text, section: t('nav.faq') })),
  ]);
  return { locale, title: t('feed.title'), subtitle: t('site.description'), author: t('site.name'), entries };
}
