import { aboutText } from '#app/aboutText.ts';
import { headOf } from '#app/head.ts';
import type { Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { everyText, textPageOf } from '#app/textPage.ts';
import { KeptByLetter } from '#components/letter/KeptByLetter.tsx';
import { PageText } from '#components/text/PageText.tsx';

/** The page of corrections has a folder of its own. */
export const generateStaticParams = () =>
  everyText('pages').flatMap(({ slug }) => (slug === 'corrections' ? [] : { page: slug }));

/** It says of each letter until when signatures are kept, which the server fills in. */
const isPrivacy = (path: string) => path === '/privacy';

const model = async (params: Params<'page'>['params']) => {
  const { locale, page } = await params;
  return textPageOf('pages', Promise.resolve({ locale, slug: page }));
};

export async function generateMetadata({ params }: Params<'page'>) {
  const { locale, path, fields, languages } = (await model(params)).text;
  const template = isPrivacy(path) ? ({ template: 'privacy' } as const) : {};
  return headOf({ locale, path, title: fields.title, description: fields.summary, languages, ...template });
}

export default async function TextPage({ params }: Params<'page'>) {
  const page = await model(params);
  const { text } = page;
  return (
    <Shell locale={text.locale} path={text.path} about={{ ...aboutText(text), under: [] }}>
      <PageText page={page}>{isPrivacy(text.path) && <KeptByLetter />}</PageText>
    </Shell>
  );
}
