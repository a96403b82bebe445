import { sectionRoute } from '#app/pageRoute.tsx';
import { TextList } from '#components/text/TextList.tsx';
import { libraryIn } from '#content/library.ts';

const { generateMetadata, Page } = sectionRoute('news', {
  body: (t, locale) => (
    <TextList title={t('news.title')} lede={t('news.summary')} texts={libraryIn(locale).texts('news')} />
  ),
});

export { generateMetadata, Page as default };
