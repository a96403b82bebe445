import { useTranslations } from 'next-intl';
import { lookViews } from '#blanks/rules.ts';
import { blanksOf } from '#components/blanks.tsx';
import { Field } from '#components/form/Field.tsx';

const { Outcome, blank } = blanksOf('sent');

/** Confirms by the code of the mail, or asks for the mail once more. Posts to the page it stands on. */
export function CodeForm() {
  const t = useTranslations();
  return (
    <form className="sign" method="post" noValidate>
      <p>{t('sent.codeIntro')}</p>
      <Field
        name="email"
        label={t('form.email')}
        type="email"
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
        dir="ltr"
      />
      <Field
        name="code"
        label={t('sent.code')}
        hint={t('sent.codeHint')}
        problems={<Outcome is="code:malformed">{t('sent.codeMalformed')}</Outcome>}
        typed={null}
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        dir="ltr"
      />
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

/** Whether the mail server of the mailbox refused the mail: that it is too soon to say, or that nothing came back. The link leads to the page itself. */
function LookAgain() {
  const t = useTranslations('sent');
  return (
    <>
      {lookViews.map((view) => (
        <Outcome key={view} is={`look:${view}`}>
          <p>
            {t(`look.${view}`)} <a href={blank('query')}>{t('look.again')}</a>
          </p>
        </Outcome>
      ))}
    </>
  );
}
