import { notFound } from 'next/navigation';
import { aboutText } from '#app/aboutText.ts';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { positionJsonLd } from '#components/json-ld/contentJsonLd.ts';
import { Shell } from '#components/page/Shell.tsx';
import { PositionText } from '#components/text/PositionText.tsx';
import { readCollection } from '#content/collection.ts';
import { readText, slugsOf, sourcesOf } from '#content/library.ts';

export const generateStaticParams = () => slugsOf('positions').map((slug) => ({ slug }));

const model = async (params: Params<'slug'>['params']) => {
  const { locale, slug } = await params;
  return readText('positions', slug, localeOf(locale)) ?? notFound();
};

export async function generateMetadata({ params }: Params<'slug'>) {
  const { locale, slug, fields, languages } = await model(params);
  return headOf({
    locale,
    path: `/positions/${slug}`,
    title: fields.title,
    description: fields.summary,
    languages,
    isEmbeddable: true,
  });
}

export default async function PositionPage({ params }: Params<'slug'>) {
  const text = await model(params);
  const { words } = readCollection('topics', text.locale);
  const topics = text.topics.flatMap((topic) => words.topics[topic]?.title ?? []);
  return (
    <Shell
      locale={text.locale}
      path={`/positions/${text.slug}`}
      about={{ ...aboutText(text), under: ['positions'], main: positionJsonLd(text, sourcesOf(text), topics) }}
    >
      <PositionText text={text} />
    </Shell>
  );
}
