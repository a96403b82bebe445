import { useTranslations } from 'next-intl';
import { sectionNames } from '#components/page/sectionNames.ts';
import type { Correction } from '#content/model/corrections.ts';
import { pathIn } from '#i18n/address.ts';
import { writeDate } from '#i18n/dates.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';

/** The errors that were put right, each with the text that it was in; or that there was none. */
export function CorrectionList({ locale, corrections }: { locale: Locale; corrections: readonly Correction[] }) {
  const t = useTranslations();
  return (
    <section aria-labelledby="made">
      <h2 id="made">{t('corrections.made')}</h2>
      {corrections.length === 0 && <p>{t('corrections.none')}</p>}
      <ul className="entries">
        {corrections.map(({ of, title, path, contentLocale, change }) => (
          <li key={`${path} ${change.revision}`} {...inLanguage(contentLocale, locale)}>
            <a href={pathIn(locale, path)}>{title ?? t(sectionNames[of])}</a>
            <span className="when" {...inLanguage(locale, contentLocale)}>
              {t('article.change', { date: writeDate(change.date, locale), revision: change.revision })}
            </span>
            <p>{change.what}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
