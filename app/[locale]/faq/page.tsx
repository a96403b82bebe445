import { getTranslations } from 'next-intl/server';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { questionsJsonLd } from '#components/json-ld/contentJsonLd.ts';
import { Faq } from '#components/text/Faq.tsx';
import { libraryIn } from '#content/library.ts';

const path = '/faq';

export async function generateMetadata({ params }: Params) {
  const t = await getTranslations('faq');
  return headOf({
    locale: localeOf((await params).locale),
    path,
    title: t('title'),
    description: t('summary'),
    isEmbeddable: true,
  });
}

export default async function FaqPage({ params }: Params) {
  const locale = localeOf((await params).locale);
  const t = await getTranslations('faq');
  const page = libraryIn(locale).textsPage('faq');
  return (
    <Shell
      locale={locale}
      path={path}
      about={{ contentLocale: locale, title: t('title'), description: t('summary'), main: questionsJsonLd(page.texts) }}
    >
      <Faq page={page} />
    </Shell>
  );
}
