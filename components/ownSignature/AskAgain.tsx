import { useTranslations } from 'next-intl';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

/** Asks for the mail once more, from a page whose link works no longer. The address is typed: it stands in no link. */
export function AskAgain({ locale, slug }: { locale: Locale; slug: string }) {
  const t = useTranslations();
  return (
    <form method="post" action={pathIn(locale, `/letters/${slug}/sent`)} noValidate>
      <div className="field">
        <label htmlFor="email">{t('form.email')}</label>
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          inputMode="email"
          spellCheck={false}
          dir="ltr"
        />
      </div>
      <button className="act" type="submit" name="do" value="resend">
        {t('sent.resend')}
      </button>
    </form>
  );
}
