// Only this page pays for its style.
import '#components/letter/poster.css';
import { letterRoute } from '#app/letterRoute.tsx';
import { Poster } from '#components/letter/Poster.tsx';

const { generateMetadata, Page } = letterRoute('poster', {
  title: (t) => t('poster.title'),
  template: 'counts',
  Body: Poster,
});

export { everyLetter as generateStaticParams } from '#app/letter.ts';
export { generateMetadata, Page as default };
