import { useTranslations } from 'next-intl';

/** The way back from the end of a long page. */
export function BackToTop() {
  const t = useTranslations('article');
  return (
    <p className="to-top">
      <a href="#text">{t('toTop')}</a>
    </p>
  );
}
