import { useTranslations } from 'next-intl';
import { displays, keepMonths, kindsOfSigner, trapField } from '#blanks/rules.ts';
import { blanksOf } from '#components/blanks.tsx';
import { Choice } from '#components/form/Choice.tsx';
import { CountrySelect } from '#components/form/CountrySelect.tsx';
import { Field } from '#components/form/Field.tsx';
import { FieldProblems } from '#components/form/FieldProblems.tsx';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';
import { CameThrough } from './CameThrough.tsx';
import { PartnerBox } from './PartnerBox.tsx';

const { set } = blanksOf('letter');

type Props = {
  locale: Locale;
  /** The path of the letter without its language. */
  path: string;
  /** How long what is entered is kept after the end of the letter, by its fields; in a frame the page on privacy says it. */
  months: number | undefined;
  isFramed?: boolean;
};

/** The form that signs. Posts to the page it stands on, with what that was asked; the server answers with the same page when something is wrong. */
export function SignForm({ locale, path, months = keepMonths.usual, isFramed = false }: Props) {
  const t = useTranslations('form');
  return (
    <form className="sign" method="post" noValidate id="sign">
      <CameThrough letterPath={pathIn(locale, path)} isFramed={isFramed} />
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
      <PartnerBox />
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
