import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { reported } from '#blanks/rules.ts';
import { blanksOf } from '#components/blanks.tsx';
import { ReportWords } from './ReportWords.tsx';

const { Outcome, Rows } = blanksOf('letter');

type Props = { /** Of its headings: below the title of the page, or of a part of it. */ Heading: 'h2' | 'h3' };

/** What organisers told of a letter, newest first, and how far it came with each of whom it is addressed to. Filled by the server. */
export function Reports({ Heading }: Props) {
  const t = useTranslations('letterState');
  return (
    <Outcome is="with-reports">
      <div {...part('progress')}>
        <Heading>{t('milestones')}</Heading>
        <ul className="entries">
          <Rows of="reports">
            {(row) => (
              <li>
                <ReportWords row={row} />
              </li>
            )}
          </Rows>
        </ul>
        <Heading>{t('addressees')}</Heading>
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
