import { headOf } from '#app/head.ts';
import type { Params } from '#app/params.ts';
import { everyText, textPageOf } from '#app/textPage.ts';
import { EmbeddedAnswer } from '#components/embed/EmbeddedAnswer.tsx';

export const generateStaticParams = () => everyText('faq');

export async function generateMetadata({ params }: Params<'slug'>) {
  const { locale, path, fields } = (await textPageOf('faq', params)).text;
  return headOf({ locale, path, title: fields.title, isListed: false });
}

export default async function EmbeddedAnswerPage({ params }: Params<'slug'>) {
  return <EmbeddedAnswer page={await textPageOf('faq', params)} />;
}
