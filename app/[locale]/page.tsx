import { getTranslations } from 'next-intl/server';
import { featuredLetter } from '#app/featuredLetter.ts';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { Home } from '#components/page/Home.tsx';
import { libraryIn } from '#content/library.ts';

export async function generateMetadata({ params }: Params) {
  const locale = localeOf((await params).locale);
  const t = await getTranslations();
  const letter = featuredLetter(locale);
  return headOf({
    locale,
    path: '',
    title: t('home.title'),
    description: t('site.description'),
    ...(letter && { template: 'counts', letter: letter.slug }),
  });
}

export default async function HomePage({ params }: Params) {
  const locale = localeOf((await params).locale);
  const t = await getTranslations('home');
  const library = libraryIn(locale);
  return (
    <Shell
      locale={locale}
      path=""
      about={{ contentLocale: locale, title: t('title'), description: `${t('question')} ${t('question2')}` }}
    >
      <Home
        locale={locale}
        letter={featuredLetter(locale)}
        latest={[...library.texts('news'), ...library.texts('positions')]}
      />
    </Shell>
  );
}
