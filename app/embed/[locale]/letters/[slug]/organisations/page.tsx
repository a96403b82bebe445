import { letterFrameRoute } from '#app/embed/frameRoute.tsx';
import { EmbeddedOrganisations } from '#components/embed/EmbeddedOrganisations.tsx';

const { generateMetadata, Page } = letterFrameRoute('organisations', (text) => <EmbeddedOrganisations text={text} />);

export { everyLetter as generateStaticParams } from '#app/letter.ts';
export { generateMetadata, Page as default };
