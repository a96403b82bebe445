import { textFrameRoute } from '#app/embed/frameRoute.tsx';
import { EmbeddedAnswer } from '#components/embed/EmbeddedAnswer.tsx';

const { generateStaticParams, generateMetadata, Page } = textFrameRoute('faq', (page) => (
  <EmbeddedAnswer page={page} />
));

export { generateMetadata, generateStaticParams, Page as default };
