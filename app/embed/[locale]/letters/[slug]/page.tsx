import { frameRoute } from '#app/embed/frameRoute.tsx';
import { EmbeddedLetter } from '#components/embed/EmbeddedLetter.tsx';

const { generateMetadata, Page } = frameRoute('letter', EmbeddedLetter);

export { everyLetter as generateStaticParams } from '#app/letter.ts';
export { generateMetadata, Page as default };
