import type { ReactNode } from 'react';
import { everyLocale, localeOf, type Params } from '#app/params.ts';
import { direction } from '#i18n/locales.ts';

export const dynamicParams = false;
export const generateStaticParams = everyLocale;

/** A mail as HTML: plain, so that every mail program shows it. */
export default async function MailLayout({ children, params }: { children: ReactNode } & Params) {
  const locale = localeOf((await params).locale);
  return (
    <html lang={locale} dir={direction(locale)}>
      <body>{children}</body>
    </html>
  );
}
