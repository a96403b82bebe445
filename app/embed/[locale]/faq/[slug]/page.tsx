import { notFound } from 'next/navigation';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { EmbeddedAnswer } from '#components/embed/EmbeddedAnswer.tsx';
import { readText, slugsOf } from '#content/library.ts';

export const generateStaticParams = () => slugsOf('faq').map((slug) => ({ slug }));

const model = async (params: Params<'slug'>['params']) => {
  const { locale, slug } = await params;
  return readText('faq', slug, localeOf(locale)) ?? notFound();
};

export async function generateMetadata({ params }: Params<'slug'>) {
  const { locale, slug, fields } = await model(params);
  return headOf({ locale, path: `/faq#${slug}`, title: fields.title, isListed: false });
}

export default async function EmbeddedAnswerPage({ params }: Params<'slug'>) {
  return <EmbeddedAnswer text={await model(params)} />;
}
