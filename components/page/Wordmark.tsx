import { useTranslations } from 'next-intl';
import { Mark } from './Mark.tsx';

/** The drawn mark and the name beside it, which is English in every language. */
export function Wordmark() {
  const t = useTranslations('site');
  return (
    <>
      <Mark />
      <span lang="en" dir="ltr">
        {t('name')}
      </span>
    </>
  );
}
