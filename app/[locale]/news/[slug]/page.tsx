import { textRoute } from '#app/textRoute.tsx';
import { newsJsonLd } from '#components/json-ld/contentJsonLd.ts';
import { NewsText } from '#components/text/NewsText.tsx';

const { generateStaticParams, generateMetadata, Page } = textRoute('news', {
  main: newsJsonLd,
  body: (page) => <NewsText page={page} />,
});

export { generateMetadata, generateStaticParams, Page as default };
