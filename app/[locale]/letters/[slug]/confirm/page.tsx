import { getTranslations } from 'next-intl/server';
import { headOf, titleByOutcome } from '#app/head.ts';
import { everyLetter, letterOf } from '#app/letter.ts';
import type { Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { blanksOf } from '#components/blanks.tsx';
import { Confirm } from '#components/letter/Confirm.tsx';

const { blank } = blanksOf('confirm');

export const generateStaticParams = everyLetter;

export async function generateMetadata({ params }: Params<'slug'>) {
  const { locale, slug } = await letterOf(params);
  const t = await getTranslations('confirm');
  const own = await getTranslations('signature');
  return headOf({
    locale,
    path: `/letters/${slug}/confirm`,
    title: titleByOutcome('confirm', {
      ready: t('titleReady'),
      confirmed: t('titleConfirmed'),
      'confirmed:organisation': t('titleOrganisation'),
      'signed-already': t('titleSignedAlready'),
      withdrawn: own('titleWithdrawn'),
      expired: t('titleExpired'),
      unknown: t('titleUnknown'),
      mangled: t('titleMangled'),
    }),
    template: 'confirm',
    letter: slug,
    isListed: false,
  });
}

export default async function ConfirmPage({ params }: Params<'slug'>) {
  const text = await letterOf(params);
  return (
    <Shell locale={text.locale} path={`/letters/${text.slug}/confirm/${blank('secret')}`}>
      <Confirm text={text} />
    </Shell>
  );
}
