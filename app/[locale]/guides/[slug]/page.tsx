import '#app/guides.css';
import { textRoute } from '#app/textRoute.tsx';
import { guideJsonLd } from '#components/json-ld/contentJsonLd.ts';
import { GuideText } from '#components/text/GuideText.tsx';
import { libraryIn } from '#content/library.ts';

const { generateStaticParams, generateMetadata, Page } = textRoute('guides', {
  main: guideJsonLd,
  body: (page) => <GuideText page={page} guides={libraryIn(page.text.locale).texts('guides')} />,
});

export { generateMetadata, generateStaticParams, Page as default };
