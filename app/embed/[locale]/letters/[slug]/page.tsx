import { letterRoute } from '#app/embed/letterRoute.tsx';
import { EmbeddedLetter } from '#components/embed/EmbeddedLetter.tsx';

const { generateMetadata, Page } = letterRoute('letter', EmbeddedLetter);

export { everyLetter as generateStaticParams } from '#app/letter.ts';
export { generateMetadata, Page as default };
