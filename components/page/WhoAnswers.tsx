import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { operatorDelimiters } from '#blanks/operator.ts';
import { delimiters } from '#blanks/template.ts';

/** What is told where a reader looks for who answers, and not in every foot. */
const further = ['privacy', 'authority', 'imprint'] as const;

/**
 * Who answers for this copy and how to reach them, or that nobody does; filled for all readers at once, from the settings.
 *
 * @param isWhole with whom to turn to about personal data, who takes complaints, and what the law wants named
 */
export function WhoAnswers({ isWhole = false }: { isWhole?: boolean }) {
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
        {isWhole &&
          further.map((name) => (
            <Fragment key={name}>
              {delimiters.outcome(`operator.${name}`)}
              <br />
              {t(name)} <bdi>{delimiters.blank(`operator.${name}`)}</bdi>
              {delimiters.end}
            </Fragment>
          ))}
      </p>
      {delimiters.end}
      {delimiters.outcome('trial')}
      <p>{t('trial')}</p>
      {delimiters.end}
      {operatorDelimiters.end}
    </>
  );
}
