import '#app/letters.css';
import { featuredLetter } from '#app/featuredLetter.ts';
import { pageRoute } from '#app/pageRoute.tsx';
import { blanksOf } from '#components/blanks.tsx';
import { SearchPage } from '#components/search/SearchPage.tsx';

const { generateMetadata, Page } = pageRoute({
  path: '/search',
  head: (t) => ({ title: t('search.title'), template: 'search', isListed: false }),
  place: { query: blanksOf('search').blank('query') },
  body: (_t, locale) => <SearchPage locale={locale} letter={featuredLetter(locale)} />,
});

export { generateMetadata, Page as default };
