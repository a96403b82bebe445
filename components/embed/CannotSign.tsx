import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { urlOf } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

const { Blank, blank } = blanksOf('letter');

/** What stands in the place of the form where the site round the frame forbids forms (browser/noticeForms.ts): how to sign all the same. */
export function CannotSign({ locale, path }: { locale: Locale; path: string }) {
  const t = useTranslations('embed');
  const url = urlOf(locale, path);
  return (
    <div className="cannot-sign" role="note">
      <p>{t('noForms')}</p>
      <p>
        <a className="act" href={url + blank('query')}>
          {t('sign')}
        </a>
      </p>
      <p>
        <code dir="ltr" translate="no">
          {url}
          <Blank name="query" />
        </code>
      </p>
    </div>
  );
}
