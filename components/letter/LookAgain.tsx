import { useTranslations } from 'next-intl';
import { marks } from '#blanks/template.ts';
import { Outcome } from '#components/blanks.tsx';

/** Whether the mail server of the mailbox refused the mail: that it is too soon to say, or that nothing came back. The link leads to the page itself. */
export function LookAgain() {
  const t = useTranslations('sent');
  return (
    <>
      {(['later', 'nothing'] as const).map((view) => (
        <Outcome key={view} is={`look:${view}`}>
          <p>
            {t(`look.${view}`)} <a href={marks.blank('query')}>{t('look.again')}</a>
          </p>
        </Outcome>
      ))}
    </>
  );
}
