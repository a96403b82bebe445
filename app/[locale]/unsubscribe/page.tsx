import { getTranslations } from 'next-intl/server';
import '#app/letters.css';
import { headOf, titleByOutcome } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { Unsubscribe } from '#components/letter/Unsubscribe.tsx';

export async function generateMetadata({ params }: Params) {
  const t = await getTranslations('unsubscribe');
  return headOf({
    locale: localeOf((await params).locale),
    path: '/unsubscribe',
    title: titleByOutcome('unsubscribe', { open: t('title'), stopped: t('titleStopped'), unknown: t('titleUnknown') }),
    template: 'unsubscribe',
    isListed: false,
  });
}

export default async function UnsubscribePage({ params }: Params) {
  return (
    <Shell locale={localeOf((await params).locale)} path="">
      <Unsubscribe />
    </Shell>
  );
}
