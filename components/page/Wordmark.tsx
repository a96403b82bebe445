import { useTranslations } from 'next-intl';
import { Logo } from './Logo.tsx';

/** The drawn logo and the name beside it, which is English in every language. */
export function Wordmark() {
  const t = useTranslations('site');
  return (
    <>
      <Logo />
      <span lang="en" dir="ltr">
        {t('name')}
      </span>
    </>
  );
}
