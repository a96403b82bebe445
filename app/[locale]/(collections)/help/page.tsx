import '#components/collection/help.css';
import { collectionRoute } from '#app/collectionRoute.tsx';

const { generateMetadata, Page } = collectionRoute('helplines');

export { generateMetadata, Page as default };
