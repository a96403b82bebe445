import { notFound } from 'next/navigation';
import { headOf } from '#app/head.ts';
import type { Params } from '#app/params.ts';
import { textPageOf } from '#app/textPage.ts';
import { EmbeddedAsk } from '#components/embed/EmbeddedAsk.tsx';
import { libraryIn } from '#content/library.ts';
import { defaultLocale } from '#i18n/locales.ts';

export const generateStaticParams = () =>
  libraryIn(defaultLocale)
    .texts('positions')
    .flatMap(({ slug, fields }) => fields.asks.map((_, index) => ({ slug, ask: `ask-${index + 1}` })));

async function askOf(params: Params<'slug' | 'ask'>['params']) {
  const page = await textPageOf('positions', params);
  const number = Number((await params).ask.replace('ask-', ''));
  const ask = page.text.fields.asks[number - 1] ?? notFound();
  return { page, number, ask };
}

export async function generateMetadata({ params }: Params<'slug' | 'ask'>) {
  const { page, ask } = await askOf(params);
  const { locale, path, revision } = page.text;
  return headOf({ locale, path, title: ask.text, version: `${revision}`, isListed: false });
}

export default async function EmbeddedAskPage({ params }: Params<'slug' | 'ask'>) {
  const { page, number } = await askOf(params);
  return <EmbeddedAsk page={page} number={number} />;
}
