import { urlOf } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';
import { HelpFoot } from './HelpFoot.tsx';

type Props = {
  locale: Locale;
  /** The path of the full page without its language. */
  path: string;
  label: string;
};

/** The links from a frame to the full page and to help. */
export const EmbedFoot = ({ locale, path, label }: Props) => (
  <HelpFoot locale={locale}>
    <a href={urlOf(locale, path)} target="_top">
      {label}
    </a>{' '}
    ·{' '}
  </HelpFoot>
);
