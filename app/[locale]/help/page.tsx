import { getTranslations } from 'next-intl/server';
// Only the pages of collections pay for this style.
import '#components/collection/collection.css';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { HelpDirectory } from '#components/collection/HelpDirectory.tsx';
import { Shell } from '#components/page/Shell.tsx';
import { readCollection } from '#content/collection.ts';

const path = '/help';
const model = async (params: Params['params']) => readCollection('helplines', localeOf((await params).locale));

export async function generateMetadata({ params }: Params) {
  const { locale, languages } = await model(params);
  const t = await getTranslations('helpPage');
  return headOf({ locale, path, title: t('title'), description: t('summary'), languages });
}

export default async function HelpDirectoryPage({ params }: Params) {
  const collection = await model(params);
  const t = await getTranslations('helpPage');
  return (
    <Shell
      locale={collection.locale}
      path={path}
      about={{ ...collection, title: t('title'), description: t('summary'), titleLocale: collection.locale, under: [] }}
    >
      <HelpDirectory collection={collection} />
    </Shell>
  );
}
