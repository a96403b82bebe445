import { getTranslations } from 'next-intl/server';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Topics } from '#components/collection/Topics.tsx';
import { Shell } from '#components/page/Shell.tsx';
import { readCollection } from '#content/collection.ts';
import { taggedThings } from '#content/tagged.ts';

const path = '/topics';
const model = async (params: Params['params']) => readCollection('topics', localeOf((await params).locale));

export async function generateMetadata({ params }: Params) {
  const { locale, languages } = await model(params);
  const t = await getTranslations('topics');
  return headOf({ locale, path, title: t('title'), description: t('summary'), languages });
}

export default async function TopicsPage({ params }: Params) {
  const collection = await model(params);
  const t = await getTranslations('topics');
  return (
    <Shell
      locale={collection.locale}
      path={path}
      about={{ ...collection, title: t('title'), description: t('summary'), titleLocale: collection.locale, under: [] }}
    >
      <Topics collection={collection} things={taggedThings(collection.locale)} />
    </Shell>
  );
}
