import { useTranslations } from 'next-intl';
import { reported } from '#blanks/list.ts';
import { part } from '#blanks/parts.ts';
import { blanksOf } from '#components/blanks.tsx';
import { ReportWords } from './ReportWords.tsx';

const { Outcome, Rows } = blanksOf('letter');

/** What organisers told of a letter, newest first, and how far it came with each of whom it is addressed to. Filled by the server. */
export function Reports() {
  const t = useTranslations('letterState');
  return (
    <Outcome is="with-reports">
      <div {...part('progress')}>
        <h3>{t('milestones')}</h3>
        <ul className="entries">
          <Rows of="reports">
            {(row) => (
              <li>
                <ReportWords row={row} />
              </li>
            )}
          </Rows>
        </ul>
        <h3>{t('addressees')}</h3>
        <ul>
          <Rows of="addressees">
            {({ Blank, blank, Outcome: Reached }) => (
              <li>
                <bdi>
                  <Blank name="name" />
                </bdi>
                {reported.map((status) => (
                  <Reached key={status} is={`status.${status}`}>
                    {': '}
                    {t(`status.${status}`, { date: blank(`status.${status}`) })}
                  </Reached>
                ))}
                <Reached is="page">
                  {' · '}
                  <a href={blank('page')} rel="noreferrer" target="_top">
                    {t('page')}
                  </a>
                </Reached>
              </li>
            )}
          </Rows>
        </ul>
      </div>
    </Outcome>
  );
}
