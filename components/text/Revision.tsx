import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { writeDate } from '#i18n/dates.ts';
import { inLanguage } from '#i18n/inLanguage.ts';

type Dated = Pick<Text, 'updated' | 'revision' | 'changes' | 'locale' | 'contentLocale'>;

/** When a text, or the words of a collection, last changed, which revision they follow, and, folded, what changed each time. */
export function Revision({ text }: { text: Dated }) {
  const t = useTranslations('article');
  const { locale, contentLocale, updated, revision, changes } = text;
  return (
    <div className="history" {...inLanguage(locale, contentLocale)}>
      <p className="revision" {...part('revision')}>
        {t('updated', { date: writeDate(updated, locale), revision })}
      </p>
      <details>
        <summary>{t('changes')}</summary>
        <ul>
          {changes.map(({ date, revision: number, what, correction }) => (
            <li key={number}>
              {t('change', { date: writeDate(date, locale), revision: number })}{' '}
              <span {...inLanguage(contentLocale, locale)}>{what}</span>
              {correction && ` (${t('correction')})`}
            </li>
          ))}
        </ul>
        <p>
          <a href={pathIn(locale, '/corrections')}>{t('corrections')}</a>
        </p>
      </details>
    </div>
  );
}
