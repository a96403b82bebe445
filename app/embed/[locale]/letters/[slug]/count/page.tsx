import { headOf } from '#app/head.ts';
import { everyLetter, letterOf } from '#app/letter.ts';
import type { Params } from '#app/params.ts';
import { EmbeddedCount } from '#components/embed/EmbeddedCount.tsx';

export const generateStaticParams = everyLetter;

export async function generateMetadata({ params }: Params<'slug'>) {
  const { locale, slug, fields } = await letterOf(params);
  return headOf({
    locale,
    path: `/letters/${slug}`,
    title: fields.title,
    template: 'counts',
    letter: slug,
    isListed: false,
  });
}

export default async function EmbeddedCountPage({ params }: Params<'slug'>) {
  return <EmbeddedCount text={await letterOf(params)} />;
}
