import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { Heading } from '#components/page/Heading.tsx';
import type { Library } from '#content/createLibrary.ts';
import type { Locale } from '#i18n/locales.ts';
import { CitedIn } from './CitedIn.tsx';
import { SourceEntry } from './SourceEntry.tsx';

type Props = { locale: Locale; kinds: ReturnType<Library['bibliography']> };

/** All sources by kind of publisher; each has its id as its anchor, and leads back to the places that cite it. */
export function Bibliography({ locale, kinds }: Props) {
  const t = useTranslations('sources');
  return (
    <>
      <Heading title={t('title')} lede={`${t('summary')} ${t('intro')}`} />
      {kinds.map(({ kind, sources }) => (
        <section key={kind} className="sources" {...part('sources')} aria-labelledby={kind}>
          <h2 id={kind}>{t(`kind.${kind}`)}</h2>
          <ul>
            {sources.map((source) => (
              <li key={source.id} id={source.id}>
                <SourceEntry source={source} locale={locale} />
                <CitedIn places={source.places} locale={locale} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
