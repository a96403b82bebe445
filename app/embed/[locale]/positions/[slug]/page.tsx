import { notFound } from 'next/navigation';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { EmbeddedPosition } from '#components/embed/EmbeddedPosition.tsx';
import { readText, slugsOf } from '#content/library.ts';

export const generateStaticParams = () => slugsOf('positions').map((slug) => ({ slug }));

const model = async (params: Params<'slug'>['params']) => {
  const { locale, slug } = await params;
  return readText('positions', slug, localeOf(locale)) ?? notFound();
};

export async function generateMetadata({ params }: Params<'slug'>) {
  const { locale, slug, fields } = await model(params);
  return headOf({ locale, path: `/positions/${slug}`, title: fields.title, isListed: false });
}

export default async function EmbeddedPositionPage({ params }: Params<'slug'>) {
  return <EmbeddedPosition text={await model(params)} />;
}
