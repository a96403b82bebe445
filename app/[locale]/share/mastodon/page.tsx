import '#app/letters.css';
import { pageRoute } from '#app/pageRoute.tsx';
import { blanksOf } from '#components/blanks.tsx';
import { ShareForm } from '#components/share/ShareForm.tsx';

const { blank, outcome } = blanksOf('share');

const { generateMetadata, Page } = pageRoute({
  path: '/share/mastodon',
  head: (t) => ({
    title: t('mastodon.title'),
    titlePrefix: outcome('invalid.server', t('form.errorPrefix')),
    template: 'share',
    isListed: false,
  }),
  place: { query: blank('query') },
  body: (_t, locale) => <ShareForm locale={locale} />,
});

export { generateMetadata, Page as default };
