import { useTranslations } from 'next-intl';
import { letterEvents } from '#blanks/rules.ts';
import { blanksOf } from '#components/blanks.tsx';
import { ReportWords } from './ReportWords.tsx';

const { Outcome, Rows } = blanksOf('record');

/** All that changed the state of a letter, earliest first: when, by whom and why. */
export function Milestones() {
  const t = useTranslations('letterState');
  return (
    <Outcome is="with-milestones">
      <h2 id="milestones">{t('milestones')}</h2>
      <ul>
        <Rows of="milestones">
          {(row) => (
            <li>
              {letterEvents.map((state) => (
                <row.Outcome key={state} is={`reached.${state}`}>
                  {t('reached', { date: row.blank(`reached.${state}`), state: t(`name.${state}`) })}
                </row.Outcome>
              ))}
              <ReportWords row={row} />
            </li>
          )}
        </Rows>
      </ul>
      <p>{t('logged')}</p>
    </Outcome>
  );
}
