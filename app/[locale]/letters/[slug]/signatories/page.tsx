import { getTranslations } from 'next-intl/server';
import { headOf } from '#app/head.ts';
import { everyLetter, letterOf } from '#app/letter.ts';
import type { Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { Signatories } from '#components/letter/Signatories.tsx';

export const generateStaticParams = everyLetter;

export async function generateMetadata({ params }: Params<'slug'>) {
  const { locale, slug } = await letterOf(params);
  const t = await getTranslations('signatories');
  return headOf({
    locale,
    path: `/letters/${slug}/signatories`,
    title: t('title'),
    template: 'signatories',
    letter: slug,
    isListed: false,
  });
}

export default async function SignatoriesPage({ params }: Params<'slug'>) {
  const text = await letterOf(params);
  return (
    <Shell locale={text.locale} path={`/letters/${text.slug}/signatories`}>
      <Signatories text={text} />
    </Shell>
  );
}
