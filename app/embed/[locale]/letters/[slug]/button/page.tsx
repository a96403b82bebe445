import { letterFrameRoute } from '#app/embed/frameRoute.tsx';
import { EmbeddedButton } from '#components/embed/EmbeddedButton.tsx';

const { generateMetadata, Page } = letterFrameRoute('counts', (text) => <EmbeddedButton text={text} />);

export { everyLetter as generateStaticParams } from '#app/letter.ts';
export { generateMetadata, Page as default };
