import { letterRoute } from '#app/letterRoute.tsx';
import { Signatories } from '#components/letter/Signatories.tsx';

const { generateMetadata, Page } = letterRoute('signatories', {
  title: (t) => t('signatories.title'),
  template: 'signatories',
  Body: Signatories,
});

export { everyLetter as generateStaticParams } from '#app/letter.ts';
export { generateMetadata, Page as default };
