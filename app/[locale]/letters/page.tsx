import { getTranslations } from 'next-intl/server';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { LetterList } from '#components/letter/LetterList.tsx';

const path = '/letters';

export async function generateMetadata({ params }: Params) {
  const t = await getTranslations('letters');
  const locale = localeOf((await params).locale);
  return headOf({ locale, path, title: t('title'), description: t('summary'), template: 'letters' });
}

export default async function LettersPage({ params }: Params) {
  const locale = localeOf((await params).locale);
  const t = await getTranslations('letters');
  return (
    <Shell
      locale={locale}
      path={path}
      about={{ contentLocale: locale, title: t('title'), description: t('summary'), under: [] }}
    >
      <LetterList />
    </Shell>
  );
}
