import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import type { CollectionPage } from '#content/collectionPage.ts';
import type { Claim } from '#content/model/claims.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';
import { ViewSides } from './ViewSides.tsx';

type Props = {
  view: CollectionPage<'viewpoints'>['views'][number];
  locale: Locale;
  contentLocale: Locale;
};

/** A view at its strongest, with the strongest answer beside it, and the way to all that it answers. */
export function ViewEntry({ view, locale, contentLocale }: Props) {
  const t = useTranslations('views');
  return (
    <section id={view.id} className="view" aria-labelledby={`${view.id}-holder`}>
      <h2 id={`${view.id}-holder`}>{view.holder}</h2>
      <ViewSides view={view} locale={locale} contentLocale={contentLocale} />
      <ClaimLinks label={t('answers')} claims={view.answers} locale={locale} />
      <ClaimLinks label={t('supports')} claims={view.supports} locale={locale} />
    </section>
  );
}

/** The way back from a view to the claims that it answers or supports. */
function ClaimLinks({ label, claims, locale }: { label: string; claims: readonly Claim[]; locale: Locale }) {
  const t = useTranslations('views.part');
  if (claims.length === 0) return null;
  return (
    <p className="from" {...part('from')}>
      {label}:{' '}
      {claims.map(({ title, path, part, contentLocale }, index) => (
        <span key={path}>
          {index > 0 && ' · '}
          <a href={pathIn(locale, path)} {...inLanguage(contentLocale, locale)}>
            {part ? t(part.kind, { title, number: part.number }) : title}
          </a>
        </span>
      ))}
    </p>
  );
}
