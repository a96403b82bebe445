import { useTranslations } from 'next-intl';
import { Outcome, set } from '#components/blanks.tsx';
import { FieldProblems } from './FieldProblems.tsx';
import { LookAgain } from './LookAgain.tsx';

/** Confirms by the code of the mail, or asks for the mail once more. Posts to the page it stands on. */
export function CodeForm() {
  const t = useTranslations();
  return (
    <form className="sign" method="post" noValidate>
      <p>{t('sent.codeIntro')}</p>
      <div className="field">
        <label htmlFor="email">{t('form.email')}</label>
        <FieldProblems field="email" />
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          inputMode="email"
          spellCheck={false}
          dir="ltr"
          aria-describedby="email-problem"
          {...set({ value: 'value.email', 'aria-invalid': 'invalid.email' })}
        />
      </div>
      <div className="field">
        <label htmlFor="code">{t('sent.code')}</label>
        <p className="hint" id="code-hint">
          {t('sent.codeHint')}
        </p>
        <p className="problem" id="code-problem">
          <Outcome is="code:malformed">{t('sent.codeMalformed')}</Outcome>
        </p>
        <input
          id="code"
          name="code"
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          dir="ltr"
          aria-describedby="code-hint code-problem"
          {...set({ 'aria-invalid': 'invalid.code' })}
        />
      </div>
      <button className="act" type="submit" name="do" value="confirm">
        {t('confirm.button')}
      </button>
      <h2>{t('sent.notThere')}</h2>
      <LookAgain />
      <ul>
        <li>{t('sent.notThere1')}</li>
        <li>{t('sent.notThere2')}</li>
        <li>{t('sent.notThere3')}</li>
        <li>{t('sent.notThere4')}</li>
      </ul>
      <p>{t('sent.resendText')}</p>
      <button className="plain" type="submit" name="do" value="resend">
        {t('sent.resend')}
      </button>
    </form>
  );
}
