import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

const { Outcome } = blanksOf('signature');

/** The proof that a signature is counted, for its owner to save; or that it will be there soon. */
export function Receipt({ locale, slug }: { locale: Locale; slug: string }) {
  const t = useTranslations('signature');
  return (
    <>
      <h2>{t('receipt')}</h2>
      <p>
        {t('receiptText')} <a href={pathIn(locale, `/letters/${slug}/record`)}>{t('receiptHow')}</a>
      </p>
      <Outcome is="receipt:soon">
        <p>{t('receiptSoon')}</p>
      </Outcome>
      <Outcome is="receipt:ready">
        <p>
          <a href="?download=receipt" download>
            {t('receiptLink')}
          </a>
        </p>
        <p>{t('receiptPrivate')}</p>
      </Outcome>
    </>
  );
}
