import type { Viewport } from 'next';
import type { ReactNode } from 'react';
import '#app/site.css';
import { everyLocale, localeOf, type Params } from '#app/params.ts';
import { direction } from '#i18n/locales.ts';

/** The browser's own bars take the colour of the safety bar. */
export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#14202e' },
    { media: '(prefers-color-scheme: dark)', color: '#212c38' },
  ],
};

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
