// Only this page pays for its style.
import '#components/letter/sheet.css';
import { letterRoute } from '#app/letterRoute.tsx';
import { Sheet } from '#components/letter/Sheet.tsx';

const { generateMetadata, Page } = letterRoute('sheet', {
  title: (t) => t('sheet.title'),
  description: (t) => t('sheet.summary'),
  isListed: true,
  Body: Sheet,
});

export { everyLetter as generateStaticParams } from '#app/letter.ts';
export { generateMetadata, Page as default };
