import { useTranslations } from 'next-intl';
import { set } from '#components/blanks.tsx';

/** The form that changes how a signer's name is shown. */
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
            <input type="radio" id={`display-${value}`} name="display" value={value} {...set({ checked: `checked.display.${value}` })} />
            <label htmlFor={`display-${value}`}>{label}</label>
          </p>
        ))}
      </fieldset>
      <button className="act" type="submit" name="do" value="change">
        {t('signature.changeButton')}
      </button>
    </form>
  );
}
