import { useTranslations } from 'next-intl';
import type { Crumb } from '#components/json-ld/pageJsonLd.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';

type Props = {
  locale: Locale;
  /** The language of the last step, the title of the page. */
  titleLocale: Locale;
  trail: readonly Crumb[];
};

/** The way from the home page to this one. */
export function Breadcrumbs({ locale, titleLocale, trail }: Props) {
  const t = useTranslations('site');
  const here = trail.at(-1)?.name;
  return (
    <nav className="trail" aria-label={t('trail')}>
      <ol>
        {trail.slice(0, -1).map(({ name, path }) => (
          <li key={path}>
            <a href={pathIn(locale, path)}>{name}</a>
          </li>
        ))}
        <li aria-current="page" {...inLanguage(titleLocale, locale)}>
          {here}
        </li>
      </ol>
    </nav>
  );
}
