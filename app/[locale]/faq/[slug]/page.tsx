import '#app/drawings.css';
import { aboutText } from '#app/aboutText.ts';
import { headOf } from '#app/head.ts';
import type { Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { everyText, textPageOf } from '#app/textPage.ts';
import { questionJsonLd } from '#components/json-ld/contentJsonLd.ts';
import { Answer } from '#components/text/Answer.tsx';
import { libraryIn } from '#content/library.ts';

export const generateStaticParams = () => everyText('faq');

export async function generateMetadata({ params }: Params<'slug'>) {
  const { text } = await textPageOf('faq', params);
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

export default async function AnswerPage({ params }: Params<'slug'>) {
  const page = await textPageOf('faq', params);
  const { locale, path } = page.text;
  return (
    <Shell
      locale={locale}
      path={path}
      about={{ ...aboutText(page.text), under: ['faq'], main: questionJsonLd(page.text) }}
    >
      <Answer page={page} questions={libraryIn(locale).texts('faq')} />
    </Shell>
  );
}
