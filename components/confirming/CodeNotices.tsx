import { useTranslations } from 'next-intl';
import { problemsOf } from '#blanks/rules.ts';
import { blanksOf } from '#components/blanks.tsx';

const { Outcome, blank } = blanksOf('sent');

/** What became of the form, above everything else. */
export function CodeNotices() {
  const t = useTranslations();
  const problems = [
    ...problemsOf('email').map((problem) => [problem, <a href="#email">{t(`form.error.${problem}`)}</a>] as const),
    ['code:malformed', <a href="#code">{t('sent.codeMalformed')}</a>],
    ['code:refused', t('sent.codeRefused')],
    ['form:too-many-from-network', t('sent.tooMany', { minutes: blank('retryMinutes') })],
    ['form:busy', t('sent.busy')],
  ] as const;
  return (
    <>
      {problems.map(([outcome, words]) => (
        <Outcome key={outcome} is={outcome}>
          <div className="summary" role="alert">
            <p>{words}</p>
          </div>
        </Outcome>
      ))}
      <Outcome is="resent">
        <div className="done" role="status">
          <p>{t('sent.resent')}</p>
        </div>
      </Outcome>
    </>
  );
}
