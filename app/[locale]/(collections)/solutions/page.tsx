import { collectionRoute } from '#app/collectionRoute.tsx';

const { generateMetadata, Page } = collectionRoute('solutions');

export { generateMetadata, Page as default };
