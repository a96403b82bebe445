import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';

/** The way back from the end of a long page. */
export function BackToTop() {
  const t = useTranslations('article');
  return (
    <p className="to-top" {...part('back')}>
      <a href="#text">{t('toTop')}</a>
    </p>
  );
}
