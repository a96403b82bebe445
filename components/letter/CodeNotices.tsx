import { useTranslations } from 'next-intl';
import { marks } from '#blanks/template.ts';
import { Outcome } from '#components/blanks.tsx';

/** What became of the form, above everything else. */
export function CodeNotices() {
  const t = useTranslations();
  const wrong = [
    ['email:missing', t('form.error.email:missing'), 'email'],
    ['email:too-long', t('form.error.email:too-long'), 'email'],
    ['email:malformed', t('form.error.email:malformed'), 'email'],
    ['code:malformed', t('sent.codeMalformed'), 'code'],
  ] as const;
  return (
    <>
      {wrong.map(([outcome, text, field]) => (
        <Outcome key={outcome} is={outcome}>
          <div className="summary" role="alert">
            <p>
              <a href={`#${field}`}>{text}</a>
            </p>
          </div>
        </Outcome>
      ))}
      <Outcome is="code:refused">
        <div className="summary" role="alert">
          <p>{t('sent.codeRefused')}</p>
        </div>
      </Outcome>
      <Outcome is="form:too-many-from-network">
        <div className="summary" role="alert">
          <p>{t('sent.tooMany', { minutes: marks.blank('retryMinutes') })}</p>
        </div>
      </Outcome>
      <Outcome is="form:busy">
        <div className="summary" role="alert">
          <p>{t('sent.busy')}</p>
        </div>
      </Outcome>
      <Outcome is="resent">
        <div className="done" role="status">
          <p>{t('sent.resent')}</p>
        </div>
      </Outcome>
    </>
  );
}
