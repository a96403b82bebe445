import { titleByOutcome } from '#app/head.ts';
import { letterRoute } from '#app/letterRoute.tsx';
import { blanksOf } from '#components/blanks.tsx';
import { OwnSignature } from '#components/ownSignature/OwnSignature.tsx';

const { generateMetadata, Page } = letterRoute('signature', {
  title: (t) =>
    titleByOutcome('signature', {
      kept: t('signature.title'),
      superseded: t('signature.titleSuperseded'),
      withdrawn: t('signature.titleWithdrawn'),
      ended: t('signature.titleEnded'),
      unknown: t('signature.titleUnknown'),
      mangled: t('signature.titleMangled'),
    }),
  template: 'signature',
  place: { end: blanksOf('signature').blank('secret') },
  Body: OwnSignature,
});

export { everyLetter as generateStaticParams } from '#app/letter.ts';
export { generateMetadata, Page as default };
