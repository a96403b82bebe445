import { textFrameRoute } from '#app/embed/frameRoute.tsx';
import { EmbeddedPosition } from '#components/embed/EmbeddedPosition.tsx';

const { generateStaticParams, generateMetadata, Page } = textFrameRoute('positions', (page) => (
  <EmbeddedPosition page={page} />
));

export { generateMetadata, generateStaticParams, Page as default };
