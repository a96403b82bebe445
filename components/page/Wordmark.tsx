import { useTranslations } from 'next-intl';

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

/** The logo: an envelope whose flap reads as a roof, with one lit window. */
export const Logo = () => (
  <svg className="logo" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
    <path d="M4 13 16 4l12 9v14H4Z" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
    <path d="m4 13 12 8 12-8" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
    <path className="lamp" d="M13.5 9.5h5v5h-5z" />
  </svg>
);
