import '#app/entries.css';
import { sectionRoute } from '#app/pageRoute.tsx';
import { Voices } from '#components/text/Voices.tsx';
import { libraryIn } from '#content/library.ts';

const { generateMetadata, Page } = sectionRoute('voices', {
  about: (t) => ({ description: t('voices.intro') }),
  body: (_t, locale) => <Voices page={libraryIn(locale).textsPage('voices')} />,
});

export { generateMetadata, Page as default };
