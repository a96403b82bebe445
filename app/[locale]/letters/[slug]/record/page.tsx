import { getTranslations } from 'next-intl/server';
import { headOf } from '#app/head.ts';
import { everyLetter, letterOf } from '#app/letter.ts';
import type { Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { CountRecord } from '#components/letter/CountRecord.tsx';

export const generateStaticParams = everyLetter;

export async function generateMetadata({ params }: Params<'slug'>) {
  const { locale, slug } = await letterOf(params);
  const t = await getTranslations('record');
  return headOf({
    locale,
    path: `/letters/${slug}/record`,
    title: t('title'),
    description: t('summary'),
    template: 'record',
    letter: slug,
  });
}

export default async function RecordPage({ params }: Params<'slug'>) {
  const text = await letterOf(params);
  return (
    <Shell locale={text.locale} path={`/letters/${text.slug}/record`}>
      <CountRecord text={text} />
    </Shell>
  );
}
