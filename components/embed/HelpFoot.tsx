import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { urlOf } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

/** The foot of a frame: whose it is, where else to go, and always the link to help; all of it opens outside the frame. */
export function HelpFoot({ locale, children }: { locale: Locale; children?: ReactNode }) {
  const t = useTranslations('site');
  return (
    <p className="foot">
      <a href={urlOf(locale, '')}>{t('name')}</a> · {children}
      <a href={urlOf(locale, '/help')}>{t('help')}</a>
    </p>
  );
}
