import { urlOf } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

/** The link from a frame to the full page; it opens outside the frame. */
export const EmbedFoot = ({ locale, path, label }: { locale: Locale; path: string; label: string }) => (
  <p className="foot">
    <a href={urlOf(locale, path)} target="_top">
      {label}
    </a>
  </p>
);
