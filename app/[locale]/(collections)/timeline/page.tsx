import { collectionRoute } from '#app/collectionRoute.tsx';

const { generateMetadata, Page } = collectionRoute('timeline');

export { generateMetadata, Page as default };
