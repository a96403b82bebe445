import '#components/collection/evidence.css';
import { pageRoute } from '#app/pageRoute.tsx';
import { Evidence } from '#components/collection/Evidence.tsx';
import { libraryIn } from '#content/library.ts';

const { generateMetadata, Page } = pageRoute({
  path: '/evidence',
  head: (t) => ({ title: t('evidence.title'), description: t('evidence.summary') }),
  about: (t) => ({ title: t('evidence.title'), description: t('evidence.summary'), under: [] }),
  body: (_t, locale) => {
    const { collectionPage } = libraryIn(locale);
    return (
      <Evidence
        locale={locale}
        figures={collectionPage('figures')}
        timeline={collectionPage('timeline')}
        views={collectionPage('viewpoints')}
        proposals={collectionPage('solutions')}
      />
    );
  },
});

export { generateMetadata, Page as default };
