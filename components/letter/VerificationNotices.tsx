import { useTranslations } from 'next-intl';
import { findingsOfChecks } from '#blanks/list.ts';
import { blanksOf } from '#components/blanks.tsx';

const { Outcome, blank } = blanksOf('signature');

/** What the button that looks for a verification has come to. */
export function VerificationNotices() {
  const t = useTranslations('verification');
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
      <Outcome is="check:too-many">
        <div className="summary" role="alert">
          <p>{t('tooMany', { minutes: blank('retryMinutes') })}</p>
        </div>
      </Outcome>
      <Outcome is="check:busy">
        <div className="summary" role="alert">
          <p>{t('busy')}</p>
        </div>
      </Outcome>
    </>
  );
}
