import { getTranslations } from 'next-intl/server';
// Only this page pays for its style.
import '#components/letter/poster.css';
import { headOf } from '#app/head.ts';
import { everyLetter, letterOf } from '#app/letter.ts';
import type { Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { Poster } from '#components/letter/Poster.tsx';

export const generateStaticParams = everyLetter;

export async function generateMetadata({ params }: Params<'slug'>) {
  const { locale, slug } = await letterOf(params);
  const t = await getTranslations('poster');
  return headOf({ locale, path: `/letters/${slug}/poster`, title: t('title'), isListed: false });
}

export default async function PosterPage({ params }: Params<'slug'>) {
  const text = await letterOf(params);
  return (
    <Shell locale={text.locale} path={`/letters/${text.slug}/poster`}>
      <Poster text={text} />
    </Shell>
  );
}
