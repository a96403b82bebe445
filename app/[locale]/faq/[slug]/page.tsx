import '#app/drawings.css';
import { textRoute } from '#app/textRoute.tsx';
import { questionJsonLd } from '#components/json-ld/contentJsonLd.ts';
import { Answer } from '#components/text/Answer.tsx';
import { libraryIn } from '#content/library.ts';

const { generateStaticParams, generateMetadata, Page } = textRoute('faq', {
  main: ({ text }) => questionJsonLd(text),
  body: (page) => <Answer page={page} questions={libraryIn(page.text.locale).texts('faq')} />,
});

export { generateMetadata, generateStaticParams, Page as default };
