import { frameRoute } from '#app/embed/frameRoute.tsx';
import { EmbeddedCount } from '#components/embed/EmbeddedCount.tsx';

const { generateMetadata, Page } = frameRoute('counts', EmbeddedCount);

export { everyLetter as generateStaticParams } from '#app/letter.ts';
export { generateMetadata, Page as default };
