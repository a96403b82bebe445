import '#app/letters.css';
import { titleByOutcome } from '#app/head.ts';
import { pageRoute } from '#app/pageRoute.tsx';
import { Unsubscribe } from '#components/confirming/Unsubscribe.tsx';

const { generateMetadata, Page } = pageRoute({
  path: '/unsubscribe',
  head: (t) => ({
    title: titleByOutcome('unsubscribe', {
      open: t('unsubscribe.title'),
      stopped: t('unsubscribe.titleStopped'),
      unknown: t('unsubscribe.titleUnknown'),
    }),
    template: 'unsubscribe',
    isListed: false,
  }),
  place: { path: '' },
  body: () => <Unsubscribe />,
});

export { generateMetadata, Page as default };
