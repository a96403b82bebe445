import type { ReactNode } from 'react';
import '#app/site.css';
import { everyLocale, localeOf, type Params } from '#app/params.ts';
import { direction } from '#i18n/locales.ts';

export const dynamicParams = false;
export const generateStaticParams = everyLocale;

export default async function Layout({ children, params }: { children: ReactNode } & Params) {
  const locale = localeOf((await params).locale);
  return (
    <html lang={locale} dir={direction(locale)}>
      <body>{children}</body>
    </html>
  );
}
