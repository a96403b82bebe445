import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

const places = ['faq', 'positions', 'voices', 'figures', 'glossary'] as const;

/** What people usually look for, each with a line on what is there; for pages on which they have not found it. @param children the letter, first of the list */
export function UsualPlaces({ locale, children }: { locale: Locale; children?: ReactNode }) {
  const t = useTranslations();
  return (
    <nav aria-labelledby="usual">
      <h2 id="usual">{t('usual.title')}</h2>
      <ul>
        {children}
        {places.map((place) => (
          <li key={place}>
            <a href={pathIn(locale, `/${place}`)}>{t(`nav.${place}`)}</a>
            <p>{t(`usual.${place}`)}</p>
          </li>
        ))}
      </ul>
    </nav>
  );
}
