import { getTranslations } from 'next-intl/server';
// Only the pages of collections pay for this style.
import '#components/collection/collection.css';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Glossary } from '#components/collection/Glossary.tsx';
import { glossaryJsonLd } from '#components/json-ld/contentJsonLd.ts';
import { Shell } from '#components/page/Shell.tsx';
import { readCollection } from '#content/collection.ts';

const path = '/glossary';
const model = async (params: Params['params']) => readCollection('glossary', localeOf((await params).locale));

export async function generateMetadata({ params }: Params) {
  const { locale, languages } = await model(params);
  const t = await getTranslations('glossary');
  return headOf({ locale, path, title: t('title'), description: t('summary'), languages });
}

export default async function GlossaryPage({ params }: Params) {
  const collection = await model(params);
  const t = await getTranslations('glossary');
  return (
    <Shell
      locale={collection.locale}
      path={path}
      about={{
        ...collection,
        title: t('title'),
        description: t('summary'),
        titleLocale: collection.locale,
        under: [],
        main: glossaryJsonLd(collection, t('title')),
      }}
    >
      <Glossary collection={collection} />
    </Shell>
  );
}
