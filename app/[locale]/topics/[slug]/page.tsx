import { notFound } from 'next/navigation';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { Topic } from '#components/collection/Topic.tsx';
import { libraryIn } from '#content/library.ts';
import { defaultLocale } from '#i18n/locales.ts';

export const generateStaticParams = () =>
  libraryIn(defaultLocale)
    .collectionPage('topics')
    .topics.map(({ id }) => ({ slug: id }));

const model = async (params: Params<'slug'>['params']) => {
  const { locale, slug } = await params;
  return libraryIn(localeOf(locale)).topic(slug) ?? notFound();
};

export async function generateMetadata({ params }: Params<'slug'>) {
  const { locale, title, summary, path, languages } = await model(params);
  return headOf({ locale, path, title, description: summary, languages });
}

export default async function TopicPage({ params }: Params<'slug'>) {
  const page = await model(params);
  const { locale, contentLocale, updated, title, summary, path } = page;
  return (
    <Shell
      locale={locale}
      path={path}
      about={{ contentLocale, updated, title, description: summary, under: ['topics'] }}
    >
      <Topic page={page} />
    </Shell>
  );
}
