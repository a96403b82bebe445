import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { urlOf } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

/** The foot of a frame: where else to go, and always the link to help; it opens outside the frame. */
export function HelpFoot({ locale, children }: { locale: Locale; children?: ReactNode }) {
  const t = useTranslations('site');
  return (
    <p className="foot">
      {children}
      <a href={urlOf(locale, '/help')} target="_top">
        {t('help')}
      </a>
    </p>
  );
}
