import { textFrameRoute } from '#app/embed/frameRoute.tsx';
import { EmbeddedNews } from '#components/embed/EmbeddedNews.tsx';

const { generateStaticParams, generateMetadata, Page } = textFrameRoute('news', (page) => <EmbeddedNews page={page} />);

export { generateMetadata, generateStaticParams, Page as default };
