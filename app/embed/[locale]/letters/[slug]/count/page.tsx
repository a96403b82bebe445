import { letterFrameRoute } from '#app/embed/frameRoute.tsx';
import { EmbeddedCount } from '#components/embed/EmbeddedCount.tsx';

const { generateMetadata, Page } = letterFrameRoute('counts', (text) => <EmbeddedCount text={text} />);

export { everyLetter as generateStaticParams } from '#app/letter.ts';
export { generateMetadata, Page as default };
