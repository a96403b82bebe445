import { notFound } from 'next/navigation';
import { aboutText } from '#app/aboutText.ts';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { newsJsonLd } from '#components/json-ld/contentJsonLd.ts';
import { Shell } from '#components/page/Shell.tsx';
import { NewsText } from '#components/text/NewsText.tsx';
import { readText, slugsOf, sourcesOf } from '#content/library.ts';

export const generateStaticParams = () => slugsOf('news').map((slug) => ({ slug }));

const model = async (params: Params<'slug'>['params']) => {
  const { locale, slug } = await params;
  return readText('news', slug, localeOf(locale)) ?? notFound();
};

export async function generateMetadata({ params }: Params<'slug'>) {
  const { locale, slug, fields, languages } = await model(params);
  return headOf({ locale, path: `/news/${slug}`, title: fields.title, description: fields.summary, languages });
}

export default async function NewsItemPage({ params }: Params<'slug'>) {
  const text = await model(params);
  return (
    <Shell
      locale={text.locale}
      path={`/news/${text.slug}`}
      about={{ ...aboutText(text), under: ['news'], main: newsJsonLd(text, sourcesOf(text)) }}
    >
      <NewsText text={text} />
    </Shell>
  );
}
