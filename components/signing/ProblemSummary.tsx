import { useTranslations } from 'next-intl';
import { problemOutcomes } from '#blanks/rules.ts';
import { blanksOf } from '#components/blanks.tsx';
import { NotOpen } from './NotOpen.tsx';
import { StepUp } from './StepUp.tsx';

const { Outcome, blank } = blanksOf('letter');

/** What stands above the form (of the letter whose page is at `letterPath`) when it could not be taken: every problem with a link to its field, or why to try again later. */
export function ProblemSummary({ letterPath, isFramed = false }: { letterPath: string; isFramed?: boolean }) {
  const t = useTranslations('form');
  return (
    <>
      <Outcome is="form:problems">
        <div className="summary" role="alert" tabIndex={-1} data-focus aria-labelledby="summary">
          <h2 id="summary">{t('problem')}</h2>
          <ul>
            {problemOutcomes.map((outcome) => (
              <Outcome key={outcome} is={outcome}>
                <li>
                  <a href={`#${target(outcome)}`}>{t(`error.${outcome}`)}</a>
                </li>
              </Outcome>
            ))}
          </ul>
        </div>
      </Outcome>
      <Outcome is="form:step-up">
        <StepUp letterPath={letterPath} />
      </Outcome>
      <Outcome is="form:queue-full">
        <div className="summary" role="alert" tabIndex={-1} data-focus>
          <p>{t('queueFull', { minutes: blank('retryMinutes') })}</p>
        </div>
      </Outcome>
      <Outcome is="form:not-open">
        <NotOpen isShort={isFramed} />
      </Outcome>
      <Outcome is="form:busy">
        <div className="summary" role="alert" tabIndex={-1} data-focus>
          <p>{t('busy')}</p>
        </div>
      </Outcome>
    </>
  );
}

/** The id of the control that a problem is about; of radio buttons, the first. */
const target = (outcome: string) => {
  const field = outcome.split(':')[0] ?? '';
  return { kind: 'kind-person', display: 'display-named' }[field] ?? field;
};
