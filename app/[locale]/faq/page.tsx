import '#app/drawings.css';
import '#app/entries.css';
import { sectionRoute } from '#app/pageRoute.tsx';
import { questionJsonLd } from '#components/json-ld/contentJsonLd.ts';
import { Faq } from '#components/text/Faq.tsx';
import { libraryIn } from '#content/library.ts';

const { generateMetadata, Page } = sectionRoute('faq', {
  about: (_t, locale) => ({ main: libraryIn(locale).texts('faq').map(questionJsonLd) }),
  body: (_t, locale) => <Faq page={libraryIn(locale).textsPage('faq')} />,
});

export { generateMetadata, Page as default };
