import { useTranslations } from 'next-intl';
import { problemsOf } from '#blanks/list.ts';
import { blanksOf } from '#components/blanks.tsx';

const { Outcome, blank } = blanksOf('sent');

/** What became of the form, above everything else. */
export function CodeNotices() {
  const t = useTranslations();
  const wrong = [
    ...problemsOf('email').map((problem) => [problem, t(`form.error.${problem}`), 'email'] as const),
    ['code:malformed', t('sent.codeMalformed'), 'code'] as const,
  ];
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
          <p>{t('sent.tooMany', { minutes: blank('retryMinutes') })}</p>
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
