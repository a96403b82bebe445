import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';

const { Outcome, Rows, blank } = blanksOf('record');

/** What was counted on paper, each time and each correction, apart from what the log proves. */
export function PaperCounts() {
  const t = useTranslations('sheet');
  return (
    <Outcome is="with-paper">
      <h2 id="paper">{t('counted')}</h2>
      <Outcome is="paper">
        <p>{t('onPaper', { count: blank('paper'), by: blank('paper.by') })}</p>
      </Outcome>
      <ul>
        <Rows of="paper">
          {({ blank, Outcome, set, Typed }) => (
            <li>
              {t('entry', {
                date: blank('paper.day'),
                count: blank('paper.count'),
                version: blank('paper.version'),
                by: blank('paper.counter'),
              })}
              <Outcome is="paper.note">
                <p {...set({ lang: 'paper.language', dir: 'paper.direction' })}>
                  <Typed name="paper.note" />
                </p>
              </Outcome>
            </li>
          )}
        </Rows>
      </ul>
      <p>{t('unchecked')}</p>
    </Outcome>
  );
}
