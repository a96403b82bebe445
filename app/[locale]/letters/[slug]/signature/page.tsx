import { getTranslations } from 'next-intl/server';
import { headOf, titleByOutcome } from '#app/head.ts';
import { everyLetter, letterOf } from '#app/letter.ts';
import type { Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { blanksOf } from '#components/blanks.tsx';
import { OwnSignature } from '#components/letter/OwnSignature.tsx';

const { blank } = blanksOf('signature');

export const generateStaticParams = everyLetter;

export async function generateMetadata({ params }: Params<'slug'>) {
  const { locale, slug } = await letterOf(params);
  const t = await getTranslations('signature');
  return headOf({
    locale,
    path: `/letters/${slug}/signature`,
    title: titleByOutcome('signature', {
      kept: t('title'),
      superseded: t('titleSuperseded'),
      withdrawn: t('titleWithdrawn'),
      unknown: t('titleUnknown'),
      mangled: t('titleMangled'),
    }),
    template: 'signature',
    letter: slug,
    isListed: false,
  });
}

export default async function OwnSignaturePage({ params }: Params<'slug'>) {
  const text = await letterOf(params);
  return (
    <Shell locale={text.locale} path={`/letters/${text.slug}/signature/${blank('secret')}`}>
      <OwnSignature text={text} />
    </Shell>
  );
}
