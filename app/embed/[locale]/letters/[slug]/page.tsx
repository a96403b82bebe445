import { letterFrameRoute } from '#app/embed/frameRoute.tsx';
import { EmbeddedLetter } from '#components/embed/EmbeddedLetter.tsx';

const { generateMetadata, Page } = letterFrameRoute('letter', (text) => <EmbeddedLetter text={text} />);

export { everyLetter as generateStaticParams } from '#app/letter.ts';
export { generateMetadata, Page as default };
