import { titleByOutcome } from '#app/head.ts';
import { letterRoute } from '#app/letterRoute.tsx';
import { blanksOf } from '#components/blanks.tsx';
import { Sent } from '#components/confirming/Sent.tsx';

const { generateMetadata, Page } = letterRoute('sent', {
  title: (t) =>
    titleByOutcome('sent', {
      waiting: t('sent.title'),
      bounced: t('sent.bounced.title'),
      shown: t('sent.shown.title'),
      'signed-already': t('confirm.titleSignedAlready'),
      confirmed: t('confirm.titleConfirmed'),
      'confirmed:organisation': t('confirm.titleOrganisation'),
    }),
  template: 'sent',
  place: { query: blanksOf('sent').blank('query') },
  Body: Sent,
});

export { everyLetter as generateStaticParams } from '#app/letter.ts';
export { generateMetadata, Page as default };
