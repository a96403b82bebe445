import { getTranslations } from 'next-intl/server';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { CollectionPage } from '#components/collection/CollectionPage.tsx';
import { collectionWords } from '#components/collection/collectionWords.ts';
import { glossaryJsonLd } from '#components/json-ld/contentJsonLd.ts';
import type { CollectionPage as Model } from '#content/collectionPage.ts';
import { libraryIn } from '#content/library.ts';
import { pathOfCollection } from '#content/model/addresses.ts';
import type { CollectionName } from '#content/schema/collections.ts';

/** What a folder under app/ needs to print the page of a collection: its head and the page. */
export function collectionRoute(name: CollectionName) {
  const path = pathOfCollection[name];
  const model = async (params: Params['params']): Promise<Model> =>
    libraryIn(localeOf((await params).locale)).collectionPage(name);

  async function generateMetadata({ params }: Params) {
    const { locale, languages } = await model(params);
    const t = await getTranslations(collectionWords[name]);
    return headOf({ locale, path, title: t('title'), description: t('summary'), languages });
  }

  async function Page({ params }: Params) {
    const page = await model(params);
    const { locale, contentLocale, updated } = page;
    const t = await getTranslations(collectionWords[name]);
    const about = {
      contentLocale,
      updated,
      title: t('title'),
      description: t('summary'),
      titleLocale: locale,
      under: isEvidence(name) ? ['evidence' as const] : [],
      ...(page.name === 'glossary' && { main: glossaryJsonLd(page, t('title')) }),
    };
    return (
      <Shell locale={locale} path={path} about={about}>
        <CollectionPage page={page} path={path} next={libraryIn(locale).nextSteps()} />
      </Shell>
    );
  }

  return { generateMetadata, Page };
}

/** Whether the collection belongs to the evidence, whose page leads to it. */
const isEvidence = (name: CollectionName) =>
  name === 'figures' || name === 'timeline' || name === 'viewpoints' || name === 'solutions';
