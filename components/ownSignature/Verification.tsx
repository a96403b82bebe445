import { useTranslations } from 'next-intl';
import { findingsOfChecks, meansOfVerification, rejectionReasons } from '#blanks/rules.ts';
import { blanksOf } from '#components/blanks.tsx';
import { Fact } from '#components/page/Fact.tsx';

const { Blank, Outcome, blank } = blanksOf('signature');

/** What becomes of the signature of an organisation, for who signed for it: how to prove it, that it is proven, or why it is not listed. */
export function Verification() {
  const t = useTranslations('verification');
  const code = (name: 'verification.name' | 'verification.line' | 'verification.url') => (
    <code dir="ltr" className="code">
      <Blank name={name} />
    </code>
  );
  return (
    <Outcome is="organisation">
      <h2 id="proof">{t('title')}</h2>
      <VerificationNotices />
      <Outcome is="verification:provable">
        <p>{t('waiting')}</p>
        <p>{t('how')}</p>
        <h3>{t('record')}</h3>
        <dl className="facts">
          <Fact name={t('recordName')}>{code('verification.name')}</Fact>
          <Fact name={t('recordType')}>
            <code dir="ltr">TXT</code>
          </Fact>
          <Fact name={t('recordValue')}>{code('verification.line')}</Fact>
        </dl>
        <h3>{t('file')}</h3>
        <dl className="facts">
          <Fact name={t('fileAddress')}>{code('verification.url')}</Fact>
          <Fact name={t('fileContent')}>{code('verification.line')}</Fact>
        </dl>
        <p>{t('open')}</p>
        <form method="post">
          <button className="act" type="submit" name="do" value="check">
            {t('check')}
          </button>
        </form>
        <p>{t('orByHand')}</p>
      </Outcome>
      <Outcome is="verification:by-hand">
        <p>{t('waiting')}</p>
        <p>{t('byHand')}</p>
      </Outcome>
      {meansOfVerification.map((by) => (
        <Outcome key={by} is={`verification:${by}`}>
          <p>{t(`proven.${by}`, { date: blank('verification.on') })}</p>
        </Outcome>
      ))}
      {rejectionReasons.map((reason) => (
        <Outcome key={reason} is={`verification:${reason}`}>
          <p>{t('refused', { date: blank('verification.on') })}</p>
          <p>{t(`refusedFor.${reason}`)}</p>
          <p>{t('refusedNext')}</p>
        </Outcome>
      ))}
    </Outcome>
  );
}

/** What the button that looks for a verification has come to. */
function VerificationNotices() {
  const t = useTranslations('verification');
  const problems = [
    ['check:too-many', t('tooMany', { minutes: blank('retryMinutes') })],
    ['check:busy', t('busy')],
  ] as const;
  return (
    <>
      <Outcome is="checked">
        <div className="summary" role="alert">
          <p>{t('notFound')}</p>
          <ul>
            {findingsOfChecks.map((what) => (
              <Outcome key={what} is={what}>
                <li>{t(`found.${what}`)}</li>
              </Outcome>
            ))}
          </ul>
        </div>
        <p>{t('later')}</p>
      </Outcome>
      {problems.map(([outcome, words]) => (
        <Outcome key={outcome} is={outcome}>
          <div className="summary" role="alert">
            <p>{words}</p>
          </div>
        </Outcome>
      ))}
    </>
  );
}
