import { headOf } from '#app/head.ts';
import { everyLetter, letterOf } from '#app/letter.ts';
import type { Params } from '#app/params.ts';
import { EmbeddedLetter } from '#components/embed/EmbeddedLetter.tsx';

export const generateStaticParams = everyLetter;

export async function generateMetadata({ params }: Params<'slug'>) {
  const { locale, slug, fields } = await letterOf(params);
  return headOf({
    locale,
    path: `/letters/${slug}`,
    title: fields.title,
    template: 'letter',
    letter: slug,
    isListed: false,
  });
}

export default async function EmbeddedLetterPage({ params }: Params<'slug'>) {
  return <EmbeddedLetter text={await letterOf(params)} />;
}
