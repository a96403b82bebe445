import { getTranslations } from 'next-intl/server';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { Bibliography } from '#components/text/Bibliography.tsx';
import { libraryIn } from '#content/library.ts';

const path = '/sources';

export async function generateMetadata({ params }: Params) {
  const t = await getTranslations('sources');
  return headOf({ locale: localeOf((await params).locale), path, title: t('title'), description: t('summary') });
}

export default async function SourcesPage({ params }: Params) {
  const locale = localeOf((await params).locale);
  const t = await getTranslations('sources');
  return (
    <Shell
      locale={locale}
      path={path}
      about={{ contentLocale: locale, title: t('title'), description: t('summary'), under: [] }}
    >
      <Bibliography locale={locale} kinds={libraryIn(locale).bibliography()} />
    </Shell>
  );
}
