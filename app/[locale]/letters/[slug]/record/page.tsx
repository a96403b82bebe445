import { letterRoute } from '#app/letterRoute.tsx';
import { CountRecord } from '#components/letter/CountRecord.tsx';

const { generateMetadata, Page } = letterRoute('record', {
  title: (t) => t('record.title'),
  description: (t) => t('record.summary'),
  template: 'record',
  isListed: true,
  Body: CountRecord,
});

export { everyLetter as generateStaticParams } from '#app/letter.ts';
export { generateMetadata, Page as default };
