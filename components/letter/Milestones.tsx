import { useTranslations } from 'next-intl';
import { letterStates } from '#blanks/list.ts';
import { blanksOf } from '#components/blanks.tsx';

const { Outcome, Rows } = blanksOf('record');

/** All that changed the state of a letter, earliest first: when, by whom and why. */
export function Milestones() {
  const t = useTranslations('letterState');
  return (
    <Outcome is="with-milestones">
      <h2 id="milestones">{t('milestones')}</h2>
      <ul>
        <Rows of="milestones">
          {({ blank, Outcome, set, Typed }) => (
            <li>
              {letterStates.map((state) => (
                <Outcome key={state} is={`reached.${state}`}>
                  {t('reached', { date: blank(`reached.${state}`), state: t(`name.${state}`) })}
                </Outcome>
              ))}
              <Outcome is="by">
                <p {...set({ lang: 'language', dir: 'direction' })}>
                  <Typed name="by" />: <Typed name="reason" />
                </p>
              </Outcome>
            </li>
          )}
        </Rows>
      </ul>
      <p>{t('logged')}</p>
    </Outcome>
  );
}
