import { useTranslations } from 'next-intl';
import { urlOf } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

type Props = {
  locale: Locale;
  /** The path of the full page without its language. */
  path: string;
  label: string;
};

/** The links from a frame to the full page and, always, to help; they open outside the frame. */
export function EmbedFoot({ locale, path, label }: Props) {
  const t = useTranslations('site');
  return (
    <p className="foot">
      <a href={urlOf(locale, path)} target="_top">
        {label}
      </a>{' '}
      ·{' '}
      <a href={urlOf(locale, '/help')} target="_top">
        {t('help')}
      </a>
    </p>
  );
}
