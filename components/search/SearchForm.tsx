import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

const { set } = blanksOf('search');

type Props = {
  locale: Locale;
  /** Whether what was asked stays in its field. */
  isKept?: boolean;
};

/** Asks for words. The browser is asked not to remember them: others may use the same device. */
export function SearchForm({ locale, isKept = false }: Props) {
  const t = useTranslations('search');
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to browsers from before 2023, which many phones still have
    <form className="search field" role="search" action={pathIn(locale, '/search')}>
      <label htmlFor="q">{t('label')}</label>
      <div>
        <input
          id="q"
          name="q"
          type="search"
          maxLength={200}
          dir="auto"
          autoComplete="off"
          enterKeyHint="search"
          {...(isKept && set({ value: 'q' }))}
        />
        <button type="submit" className="act">
          {t('button')}
        </button>
      </div>
    </form>
  );
}
