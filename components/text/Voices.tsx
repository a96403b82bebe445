import { useTranslations } from 'next-intl';
import { Heading } from '#components/page/Heading.tsx';
import { sourcesOf, type Text } from '#content/library.ts';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';
import { SourceList } from './SourceList.tsx';
import { Testimony } from './Testimony.tsx';

/** What survivors have said, each closed until it is opened; before them, that survivors do not all agree. */
export function Voices({ locale, testimonies }: { locale: Locale; testimonies: readonly Text<'voices'>[] }) {
  const t = useTranslations('voices');
  const sources = sourcesOf(...testimonies);
  return (
    <>
      <Heading title={t('title')} lede={t('intro')}>
        <p>
          {t('others')} <a href={pathIn(locale, '/faq#survivors')}>{t('othersLink')}</a>
        </p>
      </Heading>
      {testimonies.map((testimony, index) => (
        <Testimony
          key={testimony.slug}
          text={testimony}
          sources={sources}
          next={testimonies[index + 1]?.slug ?? 'sources'}
          isFirst={index === 0}
        />
      ))}
      <SourceList sources={sources} locale={locale} />
    </>
  );
}
