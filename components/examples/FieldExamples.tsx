import { useTranslations } from 'next-intl';
import { Choice } from '#components/form/Choice.tsx';
import { Field } from '#components/form/Field.tsx';
import { Progress } from '#components/letter/Progress.tsx';

/** Fields as a signer meets them: empty, filled, with a hint, with a problem; buttons and a box; and the count beside them. */
export function FieldExamples() {
  const t = useTranslations();
  return (
    <>
      <h2 id="fields">{t('examples.fields')}</h2>
      <div className="sign">
        <Field name="role" label={t('form.role')} />
        <Field name="organisation" label={t('form.organisation')} />
        <Field name="name" label={t('form.name')} hint={t('form.nameHint')} />
        <Field name="email" label={t('form.email')} hint={t('form.emailHint')} type="email" dir="ltr" />
        <Choice
          name="display"
          legend={t('form.display')}
          hint={t('form.displayHint')}
          options={[
            { value: 'named', label: t('form.displayAs.named'), checked: 'checked.display.named' },
            { value: 'initials', label: t('form.displayAs.initials'), checked: 'checked.display.initials' },
          ]}
        />
        <p className="option">
          <input type="checkbox" id="updates" />
          <label htmlFor="updates">{t('form.updates')}</label>
        </p>
      </div>
      <h2 id="progress">{t('examples.progress')}</h2>
      <Progress />
    </>
  );
}
