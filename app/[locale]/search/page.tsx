import { getTranslations } from 'next-intl/server';
import '#app/letters.css';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { blanksOf } from '#components/blanks.tsx';
import { SearchPage } from '#components/search/SearchPage.tsx';

const { blank } = blanksOf('search');

const path = '/search';

export async function generateMetadata({ params }: Params) {
  const locale = localeOf((await params).locale);
  const t = await getTranslations('search');
  return headOf({ locale, path, title: t('title'), template: 'search', isListed: false });
}

export default async function Page({ params }: Params) {
  const locale = localeOf((await params).locale);
  return (
    <Shell locale={locale} path={path} query={blank('query')}>
      <SearchPage locale={locale} />
    </Shell>
  );
}
