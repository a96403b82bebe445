import { letterRoute } from '#app/embed/letterRoute.tsx';
import { EmbeddedSent } from '#components/embed/EmbeddedSent.tsx';

const { generateMetadata, Page } = letterRoute('sent', EmbeddedSent);

export { everyLetter as generateStaticParams } from '#app/letter.ts';
export { generateMetadata, Page as default };
