import { useTranslations } from 'next-intl';
import { Heading } from '#components/page/Heading.tsx';
import type { CitingPlace } from '#content/citingPlaces.ts';
import { type Source, source as schema } from '#content/schema/source.ts';
import type { Locale } from '#i18n/locales.ts';
import { CitedIn } from './CitedIn.tsx';
import { SourceEntry } from './SourceEntry.tsx';

type Props = {
  locale: Locale;
  sources: readonly (Source & { id: string })[];
  /** Where each is cited, by its id. */
  places: ReadonlyMap<string, readonly CitingPlace[]>;
};

/** All sources by kind of publisher; each has its id as its anchor, and leads back to the places that cite it. */
export function Bibliography({ locale, sources, places }: Props) {
  const t = useTranslations('sources');
  const kinds = schema.shape.kind.options.filter((kind) => sources.some((source) => source.kind === kind));
  return (
    <>
      <Heading title={t('title')} lede={`${t('summary')} ${t('intro')}`} />
      {kinds.map((kind) => (
        <section key={kind} className="sources" aria-labelledby={kind}>
          <h2 id={kind}>{t(`kind.${kind}`)}</h2>
          <ul>
            {sources
              .filter((source) => source.kind === kind)
              .sort((a, b) => a.publisher.localeCompare(b.publisher, 'en'))
              .map((source) => (
                <li key={source.id} id={source.id}>
                  <SourceEntry source={source} locale={locale} />
                  <CitedIn places={places.get(source.id) ?? []} locale={locale} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
