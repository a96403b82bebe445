import { frameRoute } from '#app/embed/frameRoute.tsx';
import { EmbeddedSent } from '#components/embed/EmbeddedSent.tsx';

const { generateMetadata, Page } = frameRoute('sent', EmbeddedSent);

export { everyLetter as generateStaticParams } from '#app/letter.ts';
export { generateMetadata, Page as default };
