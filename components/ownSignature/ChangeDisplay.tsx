import { useTranslations } from 'next-intl';
import { displays } from '#blanks/rules.ts';
import { blanksOf } from '#components/blanks.tsx';
import { Field } from '#components/form/Field.tsx';

const { Outcome, set } = blanksOf('signature');

/** The form that changes how a signer's name is shown. For a name that only the organisers can read it asks for the name again. */
export function ChangeDisplay() {
  const t = useTranslations();
  return (
    <form method="post">
      <fieldset className="field">
        <legend>{t('signature.change')}</legend>
        {displays.map((value) => (
          <p className="option" key={value}>
            <input
              type="radio"
              id={`display-${value}`}
              name="display"
              value={value}
              {...set({ checked: `checked.display.${value}` })}
            />
            <label htmlFor={`display-${value}`}>{t(`form.displayAs.${value}`)}</label>
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
      <button className="plain" type="submit" name="do" value="change">
        {t('signature.changeButton')}
      </button>
    </form>
  );
}
