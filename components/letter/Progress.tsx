import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { blanksOf } from '#components/blanks.tsx';
import { LetterState } from './LetterState.tsx';

const { Blank, blank, Outcome } = blanksOf('counts', 'letter', 'sent', 'confirm');

/** How many have signed, when that was counted and the next number to aim for, or, unless the reader has just signed (`isSigned`), that there is no count to show yet; and where the letter stands, unless the page tells that elsewhere (`isStateTold`). Filled by the server. */
export function Progress({ isStateTold = false, isSigned = false }: { isStateTold?: boolean; isSigned?: boolean }) {
  const t = useTranslations('letter');
  const sheet = useTranslations('sheet');
  return (
    <>
      <Outcome is="counted">
        <dl className="progress" {...part('progress')}>
          <div>
            <dt>{t('signatures')}</dt>
            <dd>
              <Blank name="count" />
            </dd>
          </div>
          <Outcome is="signable">
            <div>
              <dt>{t('goal')}</dt>
              <dd>
                <Blank name="goal" />
              </dd>
            </div>
          </Outcome>
        </dl>
      </Outcome>
      {!isSigned && (
        <Outcome is="uncounted">
          <p {...part('progress')}>{t('none')}</p>
        </Outcome>
      )}
      <Outcome is="paper">
        <p {...part('progress')}>{sheet('onPaper', { count: blank('paper'), by: blank('paper.by') })}</p>
      </Outcome>
      {!isStateTold && <LetterState />}
      <Outcome is="counted">
        <p className="hint" {...part('progress')}>
          {t('asOf', { time: blank('asOf') })}
        </p>
      </Outcome>
    </>
  );
}
