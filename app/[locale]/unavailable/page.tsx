import { getTranslations } from 'next-intl/server';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { Unavailable } from '#components/page/Unavailable.tsx';
import { libraryIn } from '#content/library.ts';

export async function generateMetadata({ params }: Params) {
  const t = await getTranslations('unavailable');
  return headOf({ locale: localeOf((await params).locale), path: '/unavailable', title: t('title'), isListed: false });
}

export default async function UnavailablePage({ params }: Params) {
  const locale = localeOf((await params).locale);
  return (
    <Shell locale={locale} path="">
      <Unavailable helplines={libraryIn(locale).collectionPage('helplines')} />
    </Shell>
  );
}
