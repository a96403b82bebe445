import { useTranslations } from 'next-intl';
import { longestMotive, motiveProblems, motiveStates } from '#blanks/rules.ts';
import { blanksOf } from '#components/blanks.tsx';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

const { Blank, Outcome, set } = blanksOf('signature');

const fields = ['reason', 'role'] as const;

/** Why somebody signed, and in what role: said, changed and taken back here alone, and never asked for before a signature counts. */
export function WhySigned({ locale }: { locale: Locale }) {
  const t = useTranslations('motive');
  const help = <a href={pathIn(locale, '/help')}>{t('help')}</a>;
  const problem = (field: (typeof fields)[number]) => (
    <p className="problem" id={`${field}-problem`}>
      {motiveProblems
        .filter((one) => one.startsWith(`${field}:`))
        .map((one) => (
          <Outcome key={one} is={one}>
            {t(`error.${one.slice(field.length + 1) as 'too-long'}`, { most: longestMotive[field] })}
          </Outcome>
        ))}
    </p>
  );
  return (
    <form method="post" noValidate>
      <h2 id="why">{t('title')}</h2>
      {motiveStates.map((state) => (
        <Outcome key={state} is={`reason:${state}`}>
          <p className="remark" role="note">
            {t(state)} {t('takeBack')}
          </p>
        </Outcome>
      ))}
      <div className="field">
        <label htmlFor="reason">{t('field')}</label>
        <p className="hint" id="reason-hint">
          {t('hint', { most: longestMotive.reason })} {t('ifYou')} {help}
        </p>
        {problem('reason')}
        <textarea
          id="reason"
          name="reason"
          rows={4}
          dir="auto"
          aria-describedby="reason-hint reason-problem"
          {...set({ 'aria-invalid': 'invalid.reason' })}
        >
          <Blank name="value.reason" />
        </textarea>
      </div>
      <Outcome is="person">
        <div className="field">
          <label htmlFor="role">{t('role')}</label>
          {problem('role')}
          <input
            id="role"
            name="role"
            type="text"
            dir="auto"
            autoComplete="organization-title"
            aria-describedby="role-problem"
            {...set({ value: 'value.role', 'aria-invalid': 'invalid.role' })}
          />
        </div>
      </Outcome>
      <button className="plain" type="submit" name="do" value="reason">
        {t('button')}
      </button>
    </form>
  );
}
