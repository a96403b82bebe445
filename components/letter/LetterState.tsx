import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { restingStates } from '#blanks/rules.ts';
import { blanksOf } from '#components/blanks.tsx';
import { SaidOfState } from './SaidOfState.tsx';

const { blank, Outcome } = blanksOf('counts', 'letter', 'sent', 'confirm', 'organisations');

/** Where the letter stands, in words: until when it can be signed, or since when not, why, and what became of it; in a narrow frame (`isShort`) only the state. Filled by the server. */
export function LetterState({ isShort = false }: { isShort?: boolean }) {
  const t = useTranslations('letterState');
  return (
    <>
      {restingStates.map((state) => (
        <Outcome key={state} is={`state.${state}`}>
          <p {...part('progress')}>
            <strong>{t(state, { date: blank(`state.${state}`), count: blank('count') })}</strong>
            <Outcome is="state.until"> {t('until', { date: blank('state.until') })}</Outcome>
          </p>
        </Outcome>
      ))}
      {!isShort && (
        <>
          <Outcome is="closes">
            <p {...part('progress')}>{t('closes', { date: blank('closes'), zone: blank('timeZone') })}</p>
          </Outcome>
          <Outcome is="state.by">
            <SaidOfState />
          </Outcome>
          <Outcome is="confirmUntil">
            <p {...part('progress')}>{t('confirmUntil', { time: blank('confirmUntil') })}</p>
          </Outcome>
          {(['dataEnd', 'dataEnded'] as const).map((name) => (
            <Outcome key={name} is={name}>
              <p {...part('progress')}>{t(name, { date: blank(name) })}</p>
            </Outcome>
          ))}
        </>
      )}
    </>
  );
}
