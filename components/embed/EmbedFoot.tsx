import { licence } from '#components/page/licence.ts';
import { urlOf } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';
import { HelpFoot } from './HelpFoot.tsx';

type Props = {
  locale: Locale;
  /** The path of the full page without its language. */
  path: string;
  label: string;
  /** Whether the frame holds a text of ours, which says under which licence it may be used. */
  isText?: boolean;
};

/** The links from a frame to the full page and to help. */
export const EmbedFoot = ({ locale, path, label, isText = false }: Props) => (
  <HelpFoot locale={locale}>
    <a href={urlOf(locale, path)} target="_top">
      {label}
    </a>{' '}
    ·{' '}
    {isText && (
      <>
        <a href={licence.url} rel="license noreferrer" target="_top" dir="ltr">
          {licence.name}
        </a>{' '}
        ·{' '}
      </>
    )}
  </HelpFoot>
);
