import { collectionRoute } from '#app/collectionRoute.tsx';

const { generateMetadata, Page } = collectionRoute('figures');

export { generateMetadata, Page as default };
