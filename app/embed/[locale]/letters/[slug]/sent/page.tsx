import { letterFrameRoute } from '#app/embed/frameRoute.tsx';
import { EmbeddedSent } from '#components/embed/EmbeddedSent.tsx';

const { generateMetadata, Page } = letterFrameRoute('sent', (text) => <EmbeddedSent text={text} />);

export { everyLetter as generateStaticParams } from '#app/letter.ts';
export { generateMetadata, Page as default };
