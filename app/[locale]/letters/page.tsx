import { sectionRoute } from '#app/pageRoute.tsx';
import { LetterList } from '#components/letter/LetterList.tsx';

const { generateMetadata, Page } = sectionRoute('letters', {
  head: { template: 'letters' },
  about: () => ({ under: [] }),
  body: () => <LetterList />,
});

export { generateMetadata, Page as default };
