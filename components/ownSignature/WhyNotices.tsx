import { useTranslations } from 'next-intl';
import { longestMotive, motiveProblems } from '#blanks/rules.ts';
import { blanksOf } from '#components/blanks.tsx';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

const { Outcome } = blanksOf('signature');

/** What is said first after somebody said why they signed: where there is help, for who told of own abuse, or what cannot be taken. */
export function WhyNotices({ locale }: { locale: Locale }) {
  const t = useTranslations('motive');
  return (
    <>
      <Outcome is="reason:to-help">
        <div className="remark" role="status">
          <p>{t('toHelp')}</p>
          <p>
            <a href={pathIn(locale, '/help')}>{t('toHelpLink')}</a>
          </p>
        </div>
      </Outcome>
      {motiveProblems.map((one) => {
        const [field = '', problem = ''] = one.split(':');
        return (
          <Outcome is={one} key={one}>
            <p className="summary" role="alert">
              <a href={`#${field}`}>
                {t(`error.${problem as 'too-long'}`, { most: longestMotive[field as keyof typeof longestMotive] })}
              </a>
            </p>
          </Outcome>
        );
      })}
    </>
  );
}
