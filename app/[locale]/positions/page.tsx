import { sectionRoute } from '#app/pageRoute.tsx';
import { TextList } from '#components/text/TextList.tsx';
import { libraryIn } from '#content/library.ts';

const { generateMetadata, Page } = sectionRoute('positions', {
  body: (t, locale) => (
    <TextList title={t('positions.title')} lede={t('positions.summary')} texts={libraryIn(locale).texts('positions')} />
  ),
});

export { generateMetadata, Page as default };
