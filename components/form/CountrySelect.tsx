import { useTranslations } from 'next-intl';
import { countries } from '#blanks/rules.ts';
import { blanksOf } from '#components/blanks.tsx';
import type { Locale } from '#i18n/locales.ts';
import { FieldProblems } from './FieldProblems.tsx';

const { set } = blanksOf('letter');

/** The choice of a country, by name in the reader's language. */
export function CountrySelect({ locale }: { locale: Locale }) {
  const t = useTranslations('form');
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const options = countries
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => new Intl.Collator(locale).compare(a.name, b.name));
  return (
    <div className="field">
      <label htmlFor="country">{t('country')}</label>
      <FieldProblems field="country" />
      <select
        id="country"
        name="country"
        autoComplete="country"
        aria-describedby="country-problem"
        {...set({ 'aria-invalid': 'invalid.country' })}
      >
        <option value="">{t('countryChoose')}</option>
        {options.map(({ code, name }) => (
          <option key={code} value={code} {...set({ selected: `selected.${code}` })}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
