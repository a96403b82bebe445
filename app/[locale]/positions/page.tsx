import { sectionRoute } from '#app/pageRoute.tsx';
import { TextList } from '#components/text/TextList.tsx';
import { libraryIn } from '#content/library.ts';

/** The place of the first request on the page of a position, kept in its own direction. */
const firstRequest = '\u2066#ask-1\u2069';

const { generateMetadata, Page } = sectionRoute('positions', {
  body: (t, locale) => (
    <TextList title={t('positions.title')} lede={t('positions.summary')} texts={libraryIn(locale).texts('positions')}>
      <p className="hint">{t('positions.quote', { place: firstRequest, embed: t('embed.title') })}</p>
    </TextList>
  ),
});

export { generateMetadata, Page as default };
