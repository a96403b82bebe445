import type { Named } from '#content/names.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';

/** Views by the names of their holders, each leading to its place among the views. */
export const ViewLinks = ({ views, locale }: { views: readonly Named[]; locale: Locale }) =>
  views.map(({ id, title, contentLocale }, index) => (
    <span key={id}>
      {index > 0 && ' · '}
      <a href={pathIn(locale, `/views#${id}`)} {...inLanguage(contentLocale, locale)}>
        {title}
      </a>
    </span>
  ));
