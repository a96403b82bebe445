import { getTranslations } from 'next-intl/server';
// Only the pages of collections pay for this style.
import '#components/collection/collection.css';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Views } from '#components/collection/Views.tsx';
import { Shell } from '#components/page/Shell.tsx';
import { claims } from '#content/claims.ts';
import { readCollection } from '#content/collection.ts';

const path = '/views';
const model = async (params: Params['params']) => readCollection('viewpoints', localeOf((await params).locale));

export async function generateMetadata({ params }: Params) {
  const { locale, languages } = await model(params);
  const t = await getTranslations('views');
  return headOf({ locale, path, title: t('title'), description: t('summary'), languages });
}

export default async function ViewsPage({ params }: Params) {
  const collection = await model(params);
  const t = await getTranslations('views');
  return (
    <Shell
      locale={collection.locale}
      path={path}
      about={{ ...collection, title: t('title'), description: t('summary'), titleLocale: collection.locale, under: [] }}
    >
      <Views collection={collection} claims={claims(collection.locale)} />
    </Shell>
  );
}
