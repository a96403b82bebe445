import '#app/drawings.css';
import '#app/walk.css';
import { aboutText } from '#app/aboutText.ts';
import { headOf } from '#app/head.ts';
import type { Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { textPageOf } from '#app/textPage.ts';
import { walkJsonLd } from '#components/json-ld/contentJsonLd.ts';
import { WalkText } from '#components/text/WalkText.tsx';

const model = async (params: Params['params']) =>
  textPageOf('walks', Promise.resolve({ ...(await params), slug: 'walk' }));

export async function generateMetadata({ params }: Params) {
  const { text } = await model(params);
  const { locale, path, fields, languages } = text;
  return headOf({ locale, path, title: fields.title, description: fields.summary, languages, article: text });
}

export default async function WalkPage({ params }: Params) {
  const page = await model(params);
  const { locale, path } = page.text;
  return (
    <Shell locale={locale} path={path} about={{ ...aboutText(page.text), under: ['faq'], main: walkJsonLd(page) }}>
      <WalkText page={page} />
    </Shell>
  );
}
