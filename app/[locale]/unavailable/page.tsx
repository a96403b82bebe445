import '#components/collection/helpNumber.css';
import { pageRoute } from '#app/pageRoute.tsx';
import { Unavailable } from '#components/problem/Unavailable.tsx';
import { libraryIn } from '#content/library.ts';

const { generateMetadata, Page } = pageRoute({
  path: '/unavailable',
  head: (t) => ({ title: t('unavailable.title'), isListed: false }),
  place: { path: '' },
  body: (_t, locale) => <Unavailable helplines={libraryIn(locale).collectionPage('helplines')} />,
});

export { generateMetadata, Page as default };
