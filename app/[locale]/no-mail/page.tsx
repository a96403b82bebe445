import { getTranslations } from 'next-intl/server';
import '#app/letters.css';
import { headOf, titleByOutcome } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { blanksOf } from '#components/blanks.tsx';
import { NoMail } from '#components/letter/NoMail.tsx';

const { blank } = blanksOf('noMail');

export async function generateMetadata({ params }: Params) {
  const t = await getTranslations('noMail');
  return headOf({
    locale: localeOf((await params).locale),
    path: '/no-mail',
    title: titleByOutcome('noMail', { open: t('title'), refused: t('titleRefused'), unknown: t('titleUnknown') }),
    template: 'noMail',
    isListed: false,
  });
}

export default async function NoMailPage({ params }: Params) {
  return (
    <Shell locale={localeOf((await params).locale)} path={`/no-mail/${blank('secret')}`}>
      <NoMail />
    </Shell>
  );
}
