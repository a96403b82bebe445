import { aboutText } from '#app/aboutText.ts';
import { headOf } from '#app/head.ts';
import type { Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { everyText, textPageOf } from '#app/textPage.ts';
import { newsJsonLd } from '#components/json-ld/contentJsonLd.ts';
import { NewsText } from '#components/text/NewsText.tsx';

export const generateStaticParams = () => everyText('news');

export async function generateMetadata({ params }: Params<'slug'>) {
  const { text } = await textPageOf('news', params);
  const { locale, path, fields, languages } = text;
  return headOf({ locale, path, title: fields.title, description: fields.summary, languages, article: text });
}

export default async function NewsItemPage({ params }: Params<'slug'>) {
  const page = await textPageOf('news', params);
  const { locale, path } = page.text;
  return (
    <Shell locale={locale} path={path} about={{ ...aboutText(page.text), under: ['news'], main: newsJsonLd(page) }}>
      <NewsText page={page} />
    </Shell>
  );
}
