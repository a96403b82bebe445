import { sectionRoute } from '#app/pageRoute.tsx';
import { Bibliography } from '#components/text/Bibliography.tsx';
import { libraryIn } from '#content/library.ts';

const { generateMetadata, Page } = sectionRoute('sources', {
  about: () => ({ under: [] }),
  body: (_t, locale) => (
    <Bibliography locale={locale} kinds={libraryIn(locale).bibliography()} next={libraryIn(locale).nextSteps()} />
  ),
});

export { generateMetadata, Page as default };
