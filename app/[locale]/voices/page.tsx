import { getTranslations } from 'next-intl/server';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { Voices } from '#components/text/Voices.tsx';
import { libraryIn } from '#content/library.ts';

const path = '/voices';

export async function generateMetadata({ params }: Params) {
  const t = await getTranslations('voices');
  return headOf({ locale: localeOf((await params).locale), path, title: t('title'), description: t('summary') });
}

export default async function VoicesPage({ params }: Params) {
  const locale = localeOf((await params).locale);
  const t = await getTranslations('voices');
  return (
    <Shell locale={locale} path={path} about={{ contentLocale: locale, title: t('title'), description: t('intro') }}>
      <Voices page={libraryIn(locale).textsPage('voices')} />
    </Shell>
  );
}
