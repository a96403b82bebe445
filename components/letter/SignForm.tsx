import { useTranslations } from 'next-intl';
import { displays, keepMonths, kindsOfSigner, trapField } from '#blanks/list.ts';
import { blanksOf } from '#components/blanks.tsx';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';
import { Choice } from './Choice.tsx';
import { CountrySelect } from './CountrySelect.tsx';
import { Field } from './Field.tsx';
import { FieldProblems } from './FieldProblems.tsx';

const { set } = blanksOf('letter');

/**
 * The form that signs. Posts to the page it stands on; the server answers with the same page when something is wrong.
 *
 * @param months how long what is entered is kept after the end of the letter, by its fields; in a frame the page on privacy says it
 */
export function SignForm({
  locale,
  months = keepMonths.usual,
  isFramed = false,
}: {
  locale: Locale;
  months: number | undefined;
  isFramed?: boolean;
}) {
  const t = useTranslations('form');
  return (
    <form className="sign" method="post" noValidate id="sign">
      <p>{t('intro')}</p>
      <Choice
        name="kind"
        legend={t('kind')}
        options={kindsOfSigner.map((value) => ({
          value,
          label: t(`kindOf.${value}`),
          checked: `checked.kind.${value}`,
        }))}
      />
      <Field name="name" label={t('name')} hint={t('nameHint')} autoComplete="name" spellCheck={false} dir="auto" />
      <div className="for-organisations">
        <Field
          name="organisation"
          label={t('organisation')}
          autoComplete="organization"
          spellCheck={false}
          dir="auto"
        />
        <Field name="role" label={t('role')} autoComplete="organization-title" dir="auto" />
        <Field
          name="website"
          label={t('website')}
          hint={t('websiteHint')}
          type="url"
          autoComplete="url"
          inputMode="url"
          spellCheck={false}
          dir="ltr"
        />
      </div>
      <Field
        name="email"
        label={t('email')}
        hint={t('emailHint')}
        type="email"
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
        dir="ltr"
      />
      <CountrySelect locale={locale} />
      <Choice
        name="display"
        legend={t('display')}
        hint={t('displayHint')}
        options={displays.map((value) => ({
          value,
          label: t(`displayAs.${value}`),
          checked: `checked.display.${value}`,
        }))}
      />
      <div className="field">
        <FieldProblems field="consent" />
        <p className="option">
          <input
            type="checkbox"
            id="consent"
            name="consent"
            value="yes"
            aria-describedby="consent-problem"
            {...set({ checked: 'checked.consent', 'aria-invalid': 'invalid.consent' })}
          />
          <label htmlFor="consent">{t('consent')}</label>
        </p>
        <p className="option">
          <input type="checkbox" id="updates" name="updates" value="yes" {...set({ checked: 'checked.updates' })} />
          <label htmlFor="updates">{t('updates')}</label>
        </p>
        <p>
          <a href={pathIn(locale, '/privacy')} {...(isFramed && { target: '_top' })}>
            {t('consentLink')}
          </a>
        </p>
        {!isFramed && <p className="hint">{t('keptFor', { months })}</p>}
      </div>
      <p className="trap" aria-hidden="true">
        <label htmlFor={trapField}>{t('trap')}</label>
        <input id={trapField} name={trapField} tabIndex={-1} autoComplete="off" />
      </p>
      <button className="act" type="submit">
        {t('submit')}
      </button>
    </form>
  );
}
