import { useTranslations } from 'next-intl';
import { templates } from '#blanks/list.ts';
import { Outcome } from '#components/blanks.tsx';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';
import { Heading } from './Heading.tsx';

/** The page that says what went wrong and where to go from here. */
export function Problem({ locale }: { locale: Locale }) {
  const t = useTranslations();
  return (
    <>
      {templates.problem.outcomes.map((outcome) => (
        <Outcome key={outcome} is={outcome}>
          <Heading title={t(`problem.${outcome}.title`)} lede={t(`problem.${outcome}.text`)} />
        </Outcome>
      ))}
      <p>{t('problem.wayOut')}</p>
      <ul>
        <li>
          <a href={pathIn(locale, '')}>{t('nav.home')}</a>
        </li>
        <li>
          <a href={pathIn(locale, '/letters/safeguards')}>{t('nav.letter')}</a>
        </li>
        <li>
          <a href={pathIn(locale, '/help')}>{t('nav.help')}</a>
        </li>
      </ul>
    </>
  );
}
