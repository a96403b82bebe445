import '#components/page/home.css';
import { featuredLetter } from '#app/featuredLetter.ts';
import { pageRoute } from '#app/pageRoute.tsx';
import { Home } from '#components/page/Home.tsx';
import { libraryIn } from '#content/library.ts';

const { generateMetadata, Page } = pageRoute({
  path: '',
  head: (t, locale) => {
    const letter = featuredLetter(locale);
    return {
      title: t('home.title'),
      description: t('site.description'),
      ...(letter && { template: 'counts', letter: letter.slug }),
    };
  },
  about: (t) => ({ title: t('home.title'), description: `${t('home.question')} ${t('home.question2')}` }),
  body: (_t, locale) => {
    const { texts } = libraryIn(locale);
    return <Home locale={locale} letter={featuredLetter(locale)} latest={[...texts('news'), ...texts('positions')]} />;
  },
});

export { generateMetadata, Page as default };
