import { getTranslations } from 'next-intl/server';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { TextList } from '#components/text/TextList.tsx';
import { libraryIn } from '#content/library.ts';

const path = '/news';

export async function generateMetadata({ params }: Params) {
  const t = await getTranslations('news');
  return headOf({ locale: localeOf((await params).locale), path, title: t('title'), description: t('summary') });
}

export default async function NewsPage({ params }: Params) {
  const locale = localeOf((await params).locale);
  const t = await getTranslations('news');
  return (
    <Shell locale={locale} path={path} about={{ contentLocale: locale, title: t('title'), description: t('summary') }}>
      <TextList title={t('title')} lede={t('summary')} texts={libraryIn(locale).texts('news')} />
    </Shell>
  );
}
