import { useTranslations } from 'next-intl';
import { set } from '#components/blanks.tsx';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

/** Asks for words and keeps them. The browser is asked not to remember them: others may use the same device. */
export function SearchForm({ locale }: { locale: Locale }) {
  const t = useTranslations('search');
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to browsers from before 2023, which many phones still have
    <form className="search field" role="search" action={pathIn(locale, '/search')}>
      <label htmlFor="q">{t('label')}</label>
      <div>
        <input id="q" name="q" type="search" maxLength={200} dir="auto" autoComplete="off" enterKeyHint="search" {...set({ value: 'q' })} />
        <button type="submit" className="act">
          {t('button')}
        </button>
      </div>
    </form>
  );
}
