import { useTranslations } from 'next-intl';
import { operatorDelimiters } from '#blanks/operator.ts';
import { delimiters } from '#blanks/template.ts';

/** Who answers for this copy and how to reach them, or that nobody does; filled for all readers at once, from the settings. */
export function WhoAnswers() {
  const t = useTranslations('operator');
  const email = delimiters.blank('operator.email');
  return (
    <>
      {operatorDelimiters.start}
      {delimiters.outcome('operated')}
      <p>
        {t('by', { name: delimiters.blank('operator.name') })}
        {delimiters.outcome('operator.address')}
        <br />
        <bdi>{delimiters.blank('operator.address')}</bdi>
        {delimiters.end}
        <br />
        {t('contact')}{' '}
        <a href={`mailto:${email}`} dir="ltr">
          {email}
        </a>
      </p>
      {delimiters.end}
      {delimiters.outcome('trial')}
      <p>{t('trial')}</p>
      {delimiters.end}
      {operatorDelimiters.end}
    </>
  );
}
