import { useTranslations } from 'next-intl';
import { Heading } from '#components/page/Heading.tsx';
import { type Source, source as schema } from '#content/schema/source.ts';
import type { Locale } from '#i18n/locales.ts';
import { SourceEntry } from './SourceEntry.tsx';

/** All sources by kind of publisher; each has its id as its anchor. */
export function Bibliography({ locale, sources }: { locale: Locale; sources: readonly (Source & { id: string })[] }) {
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
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
