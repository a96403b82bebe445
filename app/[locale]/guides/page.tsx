import { sectionRoute } from '#app/pageRoute.tsx';
import { TextList } from '#components/text/TextList.tsx';
import { libraryIn } from '#content/library.ts';
import { pathIn } from '#i18n/address.ts';

const { generateMetadata, Page } = sectionRoute('guides', {
  body: (t, locale) => (
    <TextList title={t('guides.title')} lede={t('guides.summary')} texts={libraryIn(locale).texts('guides')}>
      <p>
        <a href={pathIn(locale, '/walk')}>{t('walk.lead')}</a>
      </p>
    </TextList>
  ),
});

export { generateMetadata, Page as default };
