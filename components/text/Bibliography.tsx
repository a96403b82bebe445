import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { BackToTop } from '#components/page/BackToTop.tsx';
import { Contents } from '#components/page/Contents.tsx';
import { Heading } from '#components/page/Heading.tsx';
import { sectionNames } from '#components/page/sectionNames.ts';
import type { Library } from '#content/createLibrary.ts';
import type { CitingPlace } from '#content/model/citingPlaces.ts';
import type { NextSteps } from '#content/pages.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';
import { SourceEntry } from './SourceEntry.tsx';
import { WhatYouCanDo } from './WhatYouCanDo.tsx';

type Props = { locale: Locale; kinds: ReturnType<Library['bibliography']>; next: NextSteps };

/** All sources by kind of publisher; each has its id as its anchor, and leads back to the places that cite it. */
export function Bibliography({ locale, kinds, next }: Props) {
  const t = useTranslations('sources');
  return (
    <>
      <Heading title={t('title')} lede={`${t('summary')} ${t('intro')}`} />
      <Contents />
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
      <WhatYouCanDo locale={locale} next={next} path="/sources" title={t('title')} />
      <BackToTop />
    </>
  );
}

/** The way back from a source to the places that cite it, section by section. */
function CitedIn({ places, locale }: { places: readonly CitingPlace[]; locale: Locale }) {
  const t = useTranslations();
  if (places.length === 0) return null;
  return (
    <p className="from" {...part('from')}>
      {t('sources.citedIn')}{' '}
      {places.map(({ of, path, title, contentLocale }, index) => (
        <span key={path}>
          {of === places[index - 1]?.of ? ' · ' : `${index > 0 ? '; ' : ''}${title ? `${t(sectionNames[of])}: ` : ''}`}
          <a href={pathIn(locale, path)} {...inLanguage(title ? contentLocale : locale, locale)}>
            {title ?? t(sectionNames[of])}
          </a>
        </span>
      ))}
    </p>
  );
}
