import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { urlOf } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

type Props = {
  locale: Locale;
  /** The path of the full page without its language; the home page where there is none. */
  path?: string;
  children?: ReactNode;
};

/**
 * The foot of a frame: whose it is, where else to go, and always the link to help; all of it opens outside the frame. Under
 * it the whole address of the page, to be copied where the site round the frame lets no link or form out of it. Without
 * script nobody can notice that, so it is always said then; with script, when something was forbidden (browser/openOutside.ts).
 */
export function HelpFoot({ locale, path = '', children }: Props) {
  const t = useTranslations();
  return (
    <>
      <p className="foot">
        <a href={urlOf(locale, '')}>{t('site.name')}</a> · {children}
        <a href={urlOf(locale, '/help')} data-help="">
          {t('site.help')}
        </a>
      </p>
      <p className="address" role="status">
        {t('embed.address')}{' '}
        <code dir="ltr" translate="no">
          {urlOf(locale, path)}
        </code>
      </p>
    </>
  );
}
