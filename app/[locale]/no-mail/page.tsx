import '#app/letters.css';
import { titleByOutcome } from '#app/head.ts';
import { pageRoute } from '#app/pageRoute.tsx';
import { blanksOf } from '#components/blanks.tsx';
import { NoMail } from '#components/confirming/NoMail.tsx';

const { generateMetadata, Page } = pageRoute({
  path: '/no-mail',
  head: (t) => ({
    title: titleByOutcome('noMail', {
      open: t('noMail.title'),
      refused: t('noMail.titleRefused'),
      unknown: t('noMail.titleUnknown'),
    }),
    template: 'noMail',
    isListed: false,
  }),
  place: { path: `/no-mail/${blanksOf('noMail').blank('secret')}` },
  body: () => <NoMail />,
});

export { generateMetadata, Page as default };
