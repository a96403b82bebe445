import { useTranslations } from 'next-intl';
import { Heading } from '#components/page/Heading.tsx';
import type { TextsPage } from '#content/pages.ts';
import { pathIn } from '#i18n/address.ts';
import { SourceList } from './SourceList.tsx';
import { Testimony } from './Testimony.tsx';
import { WhatYouCanDo } from './WhatYouCanDo.tsx';

/** What survivors have said, each closed until it is opened; before them, that survivors do not all agree. */
export function Voices({ page: { locale, texts, sources, next } }: { page: TextsPage<'voices'> }) {
  const t = useTranslations('voices');
  return (
    <>
      <Heading title={t('title')} lede={t('intro')}>
        <p>
          {t('others')} <a href={pathIn(locale, '/faq/survivors')}>{t('othersLink')}</a>
        </p>
      </Heading>
      {texts.map((testimony, index) => (
        <Testimony
          key={testimony.slug}
          text={testimony}
          sources={sources}
          next={texts[index + 1]?.slug ?? 'sources'}
          isFirst={index === 0}
        />
      ))}
      <WhatYouCanDo locale={locale} next={next} path="/voices" title={t('title')} />
      <SourceList sources={sources} locale={locale} />
    </>
  );
}
