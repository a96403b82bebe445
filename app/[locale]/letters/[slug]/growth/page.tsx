import '#app/growth.css';
import { letterRoute } from '#app/letterRoute.tsx';
import { Growth } from '#components/letter/Growth.tsx';

const { generateMetadata, Page } = letterRoute('growth', {
  title: (t) => t('growth.title'),
  description: (t) => t('growth.summary'),
  template: 'growth',
  Body: Growth,
});

export { everyLetter as generateStaticParams } from '#app/letter.ts';
export { generateMetadata, Page as default };
