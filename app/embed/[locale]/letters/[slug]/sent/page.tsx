import { headOf } from '#app/head.ts';
import { everyLetter, letterOf } from '#app/letter.ts';
import type { Params } from '#app/params.ts';
import { EmbeddedSent } from '#components/embed/EmbeddedSent.tsx';

export const generateStaticParams = everyLetter;

export async function generateMetadata({ params }: Params<'slug'>) {
  const { locale, slug, fields } = await letterOf(params);
  return headOf({
    locale,
    path: `/letters/${slug}`,
    title: fields.title,
    template: 'sent',
    letter: slug,
    isListed: false,
  });
}

export default async function EmbeddedSentPage({ params }: Params<'slug'>) {
  return <EmbeddedSent text={await letterOf(params)} />;
}
