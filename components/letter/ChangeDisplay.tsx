import { useTranslations } from 'next-intl';
import { Outcome, set } from '#components/blanks.tsx';
import { Field } from './Field.tsx';

/** The form that changes how a signer's name is shown. For a name that only the organisers can read it asks for the name again. */
export function ChangeDisplay() {
  const t = useTranslations();
  const options = [
    ['named', t('form.displayNamed')],
    ['initials', t('form.displayInitials')],
    ['anonymous', t('form.displayAnonymous')],
  ] as const;
  return (
    <form method="post">
      <fieldset className="field">
        <legend>{t('signature.change')}</legend>
        {options.map(([value, label]) => (
          <p className="option" key={value}>
            <input
              type="radio"
              id={`display-${value}`}
              name="display"
              value={value}
              {...set({ checked: `checked.display.${value}` })}
            />
            <label htmlFor={`display-${value}`}>{label}</label>
          </p>
        ))}
      </fieldset>
      <Outcome is="sealed:name">
        <Field
          name="name"
          label={t('form.name')}
          hint={t('signature.nameAgain')}
          autoComplete="name"
          spellCheck={false}
          dir="auto"
        />
      </Outcome>
      <button className="act" type="submit" name="do" value="change">
        {t('signature.changeButton')}
      </button>
    </form>
  );
}
