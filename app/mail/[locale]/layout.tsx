import type { ReactNode } from 'react';
import { everyLocale, localeOf, type Params } from '#app/params.ts';
import { mailStyleSheet } from '#components/mail/mailStyle.ts';
import { direction } from '#i18n/locales.ts';

export const dynamicParams = false;
export const generateStaticParams = everyLocale;

/** A mail as HTML: what is around its body, which webmail takes away. */
export default async function MailLayout({ children, params }: { children: ReactNode } & Params) {
  const locale = localeOf((await params).locale);
  return (
    <html lang={locale} dir={direction(locale)}>
      <head>
        <style>{mailStyleSheet}</style>
      </head>
      <body style={{ margin: 0 }}>{children}</body>
    </html>
  );
}
