import { getTranslations } from 'next-intl/server';
import { headOf, titleByOutcome } from '#app/head.ts';
import { everyLetter, letterOf } from '#app/letter.ts';
import type { Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { blanksOf } from '#components/blanks.tsx';
import { Sent } from '#components/letter/Sent.tsx';

const { blank } = blanksOf('sent');

export const generateStaticParams = everyLetter;

export async function generateMetadata({ params }: Params<'slug'>) {
  const { locale, slug } = await letterOf(params);
  const t = await getTranslations();
  const title = titleByOutcome('sent', {
    waiting: t('sent.title'),
    undeliverable: t('sent.bounced.title'),
    shown: t('sent.shown.title'),
    'signed-already': t('confirm.titleSignedAlready'),
    confirmed: t('confirm.titleConfirmed'),
    'confirmed:organisation': t('confirm.titleOrganisation'),
  });
  return headOf({ locale, path: `/letters/${slug}/sent`, title, template: 'sent', letter: slug, isListed: false });
}

export default async function SentPage({ params }: Params<'slug'>) {
  const text = await letterOf(params);
  return (
    <Shell locale={text.locale} path={`/letters/${text.slug}/sent`} query={blank('query')}>
      <Sent text={text} />
    </Shell>
  );
}
