import type { CollectionPage } from '#content/collectionPage.ts';
import type { Locale } from '#i18n/locales.ts';
import { ViewClaims } from './ViewClaims.tsx';
import { ViewSides } from './ViewSides.tsx';

type Props = {
  view: CollectionPage<'viewpoints'>['views'][number];
  locale: Locale;
  contentLocale: Locale;
};

/** A view at its strongest, with the strongest answer beside it, and the way to all that it answers. */
export function ViewEntry({ view, locale, contentLocale }: Props) {
  return (
    <section id={view.id} className="view" aria-labelledby={`${view.id}-holder`}>
      <h2 id={`${view.id}-holder`}>{view.holder}</h2>
      <ViewSides view={view} locale={locale} contentLocale={contentLocale}>
        <ViewClaims of="answers" claims={view.answers} locale={locale} />
        <ViewClaims of="supports" claims={view.supports} locale={locale} />
      </ViewSides>
    </section>
  );
}
