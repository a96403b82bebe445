import '#app/drawings.css';
import '#app/home.css';
import { featuredLetter } from '#app/featuredLetter.ts';
import { pageRoute } from '#app/pageRoute.tsx';
import { Home } from '#components/home/Home.tsx';
import { libraryIn } from '#content/library.ts';
import { newTexts } from '#content/model/newTexts.ts';

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
    const { texts, collectionPage } = libraryIn(locale);
    const dayOfPrinting = new Date().toISOString().slice(0, 10);
    return (
      <Home
        locale={locale}
        letter={featuredLetter(locale)}
        figures={collectionPage('figures')}
        positions={texts('positions')}
        voice={texts('voices')[0]}
        guides={texts('guides')}
        latest={newTexts([...texts('news'), ...texts('positions')], dayOfPrinting)}
      />
    );
  },
});

export { generateMetadata, Page as default };
