import { collectionRoute } from '#app/collectionRoute.tsx';

const { generateMetadata, Page } = collectionRoute('glossary');

export { generateMetadata, Page as default };
