import { notFound } from 'next/navigation';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Topic } from '#components/collection/Topic.tsx';
import { Shell } from '#components/page/Shell.tsx';
import { readCollection } from '#content/collection.ts';
import { taggedThings } from '#content/tagged.ts';
import { defaultLocale } from '#i18n/locales.ts';

export const generateStaticParams = () =>
  readCollection('topics', defaultLocale).facts.topics.map(({ id }) => ({ slug: id }));

const model = async (params: Params<'slug'>['params']) => {
  const { locale, slug } = await params;
  const collection = readCollection('topics', localeOf(locale));
  const word = collection.words.topics[slug] ?? notFound();
  return {
    collection,
    ...word,
    path: `/topics/${slug}`,
    things: taggedThings(collection.locale).filter(({ topics }) => topics.includes(slug)),
  };
};

export async function generateMetadata({ params }: Params<'slug'>) {
  const { collection, title, summary, path } = await model(params);
  return headOf({ locale: collection.locale, path, title, description: summary, languages: collection.languages });
}

export default async function TopicPage({ params }: Params<'slug'>) {
  const { collection, title, summary, path, things } = await model(params);
  return (
    <Shell
      locale={collection.locale}
      path={path}
      about={{ ...collection, title, description: summary, under: ['topics'] }}
    >
      <Topic collection={collection} title={title} summary={summary} path={path} things={things} />
    </Shell>
  );
}
