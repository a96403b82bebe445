import { collectionRoute } from '#app/collectionRoute.tsx';

const { generateMetadata, Page } = collectionRoute('viewpoints');

export { generateMetadata, Page as default };
