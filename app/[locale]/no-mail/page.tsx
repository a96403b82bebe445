import { getTranslations } from 'next-intl/server';
import '#app/letters.css';
import { headOf, titleByOutcome } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { marks } from '#blanks/template.ts';
import { NoMail } from '#components/letter/NoMail.tsx';
import { Shell } from '#components/page/Shell.tsx';

export async function generateMetadata({ params }: Params) {
  const t = await getTranslations('noMail');
  return headOf({
    locale: localeOf((await params).locale),
    path: '/no-mail',
    title: titleByOutcome({ open: t('title'), refused: t('titleRefused'), unknown: t('titleUnknown') }),
    template: 'noMail',
    isListed: false,
  });
}

export default async function NoMailPage({ params }: Params) {
  return (
    <Shell locale={localeOf((await params).locale)} path={`/no-mail/${marks.blank('secret')}`}>
      <NoMail />
    </Shell>
  );
}
