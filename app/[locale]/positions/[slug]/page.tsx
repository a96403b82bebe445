import { aboutText } from '#app/aboutText.ts';
import { headOf } from '#app/head.ts';
import type { Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { everyText, textPageOf } from '#app/textPage.ts';
import { positionJsonLd } from '#components/json-ld/contentJsonLd.ts';
import { PositionText } from '#components/text/PositionText.tsx';

export const generateStaticParams = () => everyText('positions');

export async function generateMetadata({ params }: Params<'slug'>) {
  const { text } = await textPageOf('positions', params);
  const { locale, path, fields, languages } = text;
  return headOf({
    locale,
    path,
    title: fields.title,
    description: fields.summary,
    languages,
    isEmbeddable: true,
    article: text,
  });
}

export default async function PositionPage({ params }: Params<'slug'>) {
  const page = await textPageOf('positions', params);
  const { locale, path } = page.text;
  return (
    <Shell
      locale={locale}
      path={path}
      about={{ ...aboutText(page.text), under: ['positions'], main: positionJsonLd(page) }}
    >
      <PositionText page={page} />
    </Shell>
  );
}
