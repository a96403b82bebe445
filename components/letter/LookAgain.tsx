import { useTranslations } from 'next-intl';
import { lookViews } from '#blanks/list.ts';
import { blanksOf } from '#components/blanks.tsx';

const { Outcome, blank } = blanksOf('sent');

/** Whether the mail server of the mailbox refused the mail: that it is too soon to say, or that nothing came back. The link leads to the page itself. */
export function LookAgain() {
  const t = useTranslations('sent');
  return (
    <>
      {lookViews.map((view) => (
        <Outcome key={view} is={`look:${view}`}>
          <p>
            {t(`look.${view}`)} <a href={blank('query')}>{t('look.again')}</a>
          </p>
        </Outcome>
      ))}
    </>
  );
}
