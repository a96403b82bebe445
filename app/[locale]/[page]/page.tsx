import { notFound } from 'next/navigation';
import { aboutText } from '#app/aboutText.ts';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Shell } from '#components/page/Shell.tsx';
import { PageText } from '#components/text/PageText.tsx';
import { readText, slugsOf } from '#content/library.ts';

/** The page of corrections has a folder of its own. */
export const generateStaticParams = () => slugsOf('pages').flatMap((page) => (page === 'corrections' ? [] : { page }));

const model = async (params: Params<'page'>['params']) => {
  const { locale, page } = await params;
  return readText('pages', page, localeOf(locale)) ?? notFound();
};

export async function generateMetadata({ params }: Params<'page'>) {
  const { locale, slug, fields, languages } = await model(params);
  return headOf({ locale, path: `/${slug}`, title: fields.title, description: fields.summary, languages });
}

export default async function TextPage({ params }: Params<'page'>) {
  const text = await model(params);
  return (
    <Shell locale={text.locale} path={`/${text.slug}`} about={{ ...aboutText(text), under: [] }}>
      <PageText text={text} />
    </Shell>
  );
}
