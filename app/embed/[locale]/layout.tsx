import type { ReactNode } from 'react';
import { everyLocale, localeOf, type Params } from '#app/params.ts';
import '#app/embed.css';
import { direction } from '#i18n/locales.ts';

export const dynamicParams = false;
export const generateStaticParams = everyLocale;

/** A bare document for a frame on another site. */
export default async function EmbedLayout({ children, params }: { children: ReactNode } & Params) {
  const locale = localeOf((await params).locale);
  return (
    <html lang={locale} dir={direction(locale)} className="embedded">
      <body>
        <main>{children}</main>
        <script defer src="/browser/embedded.js" />
      </body>
    </html>
  );
}
