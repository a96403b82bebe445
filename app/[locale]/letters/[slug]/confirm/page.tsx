import { titleByOutcome } from '#app/head.ts';
import { letterRoute } from '#app/letterRoute.tsx';
import { blanksOf } from '#components/blanks.tsx';
import { Confirm } from '#components/confirming/Confirm.tsx';

const { generateMetadata, Page } = letterRoute('confirm', {
  title: (t) =>
    titleByOutcome('confirm', {
      ready: t('confirm.titleReady'),
      confirmed: t('confirm.titleConfirmed'),
      'confirmed:organisation': t('confirm.titleOrganisation'),
      'signed-already': t('confirm.titleSignedAlready'),
      withdrawn: t('signature.titleWithdrawn'),
      expired: t('confirm.titleExpired'),
      unknown: t('confirm.titleUnknown'),
      mangled: t('confirm.titleMangled'),
    }),
  template: 'confirm',
  place: { end: blanksOf('confirm').blank('secret') },
  Body: Confirm,
});

export { everyLetter as generateStaticParams } from '#app/letter.ts';
export { generateMetadata, Page as default };
