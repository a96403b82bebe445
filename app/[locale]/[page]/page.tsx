import { aboutText } from '#app/aboutText.ts';
import { headOf } from '#app/head.ts';
import type { Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { everyText, textPageOf } from '#app/textPage.ts';
import { PageText } from '#components/text/PageText.tsx';

/** The page of corrections has a folder of its own. */
export const generateStaticParams = () =>
  everyText('pages').flatMap(({ slug }) => (slug === 'corrections' ? [] : { page: slug }));

const model = async (params: Params<'page'>['params']) => {
  const { locale, page } = await params;
  return textPageOf('pages', Promise.resolve({ locale, slug: page }));
};

export async function generateMetadata({ params }: Params<'page'>) {
  const { locale, path, fields, languages } = (await model(params)).text;
  return headOf({ locale, path, title: fields.title, description: fields.summary, languages });
}

export default async function TextPage({ params }: Params<'page'>) {
  const page = await model(params);
  const { text } = page;
  return (
    <Shell locale={text.locale} path={text.path} about={{ ...aboutText(text), under: [] }}>
      <PageText page={page} />
    </Shell>
  );
}
