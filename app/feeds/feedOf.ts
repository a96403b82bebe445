import { getTranslations } from 'next-intl/server';
import { readTexts } from '#content/library.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Feed } from './feed.ts';
import { type FeedText, feedEntries } from './feedEntries.ts';

/** The feed of a language. Testimonies are never in it: they are not to arrive where nobody asked for them. */
export async function feedOf(locale: Locale): Promise<Feed> {
  const t = await getTranslations({ locale });
  const texts: FeedText[] = [
    ...readTexts('news', locale).map((text) => ({ ...text, path: `/news/${text.slug}`, section: t('nav.news') })),
    ...readTexts('positions', locale).map((text) => ({
      ...text,
      path: `/positions/${text.slug}`,
      section: t('nav.positions'),
    })),
    ...readTexts('letters', locale).map((text) => ({
      ...text,
      path: `/letters/${text.slug}`,
      section: t('home.letter'),
    })),
    ...readTexts('faq', locale).map((text) => ({ ...text, path: `/faq#${text.slug}`, section: t('nav.faq') })),
  ];
  return {
    locale,
    title: t('feed.title'),
    subtitle: t('site.description'),
    author: t('site.name'),
    entries: feedEntries(texts),
  };
}
