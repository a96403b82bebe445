import { letterRoute } from '#app/embed/letterRoute.tsx';
import { EmbeddedCount } from '#components/embed/EmbeddedCount.tsx';

const { generateMetadata, Page } = letterRoute('counts', EmbeddedCount);

export { everyLetter as generateStaticParams } from '#app/letter.ts';
export { generateMetadata, Page as default };
