import { notFound } from 'next/navigation';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Shell } from '#components/page/Shell.tsx';
import { PositionText } from '#components/text/PositionText.tsx';
import { readText, slugsOf } from '#content/library.ts';

export const generateStaticParams = () => slugsOf('positions').map((slug) => ({ slug }));

const model = async (params: Params<'slug'>['params']) => {
  const { locale, slug } = await params;
  return readText('positions', slug, localeOf(locale)) ?? notFound();
};

export async function generateMetadata({ params }: Params<'slug'>) {
  const { locale, slug, fields, languages } = await model(params);
  return headOf({ locale, path: `/positions/${slug}`, title: fields.title, description: fields.summary, languages, isEmbeddable: true });
}

export default async function PositionPage({ params }: Params<'slug'>) {
  const text = await model(params);
  return (
    <Shell locale={text.locale} path={`/positions/${text.slug}`}>
      <PositionText text={text} />
    </Shell>
  );
}
