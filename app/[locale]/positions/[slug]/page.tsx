import { textRoute } from '#app/textRoute.tsx';
import { positionJsonLd } from '#components/json-ld/contentJsonLd.ts';
import { PositionText } from '#components/text/PositionText.tsx';

const { generateStaticParams, generateMetadata, Page } = textRoute('positions', {
  main: positionJsonLd,
  body: (page) => <PositionText page={page} />,
});

export { generateMetadata, generateStaticParams, Page as default };
