import { readCollection } from '#content/collection.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';

/** Views by the names of their holders, each leading to its place among the views. */
export function ViewLinks({ views, locale }: { views: readonly string[]; locale: Locale }) {
  const { words, contentLocale } = readCollection('viewpoints', locale);
  return views.map((view, index) => (
    <span key={view}>
      {index > 0 && ' · '}
      <a href={pathIn(locale, `/views#${view}`)} {...inLanguage(contentLocale, locale)}>
        {words.views[view]?.holder}
      </a>
    </span>
  ));
}
