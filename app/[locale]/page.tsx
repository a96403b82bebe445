import { getTranslations } from 'next-intl/server';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Home } from '#components/page/Home.tsx';
import { Shell } from '#components/page/Shell.tsx';
import { libraryIn } from '#content/library.ts';

export async function generateMetadata({ params }: Params) {
  const locale = localeOf((await params).locale);
  const t = await getTranslations();
  return headOf({
    locale,
    path: '',
    title: t('home.title'),
    description: t('site.description'),
    template: 'counts',
    letter: 'safeguards',
  });
}

export default async function HomePage({ params }: Params) {
  const locale = localeOf((await params).locale);
  const t = await getTranslations('home');
  const library = libraryIn(locale);
  const letter = library.text('letters', 'safeguards');
  return (
    <Shell
      locale={locale}
      path=""
      about={{ contentLocale: locale, title: t('title'), description: `${t('question')} ${t('question2')}` }}
    >
      {letter && (
        <Home locale={locale} letter={letter} latest={[...library.texts('news'), ...library.texts('positions')]} />
      )}
    </Shell>
  );
}
