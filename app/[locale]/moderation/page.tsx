import { pageRoute } from '#app/pageRoute.tsx';
import { Moderation } from '#components/moderation/Moderation.tsx';

const { generateMetadata, Page } = pageRoute({
  path: '/moderation',
  head: (t) => ({ title: t('moderation.title'), description: t('moderation.summary'), template: 'moderation' }),
  about: (t) => ({ title: t('moderation.title'), description: t('moderation.summary'), under: [] }),
  body: (_t, locale) => <Moderation locale={locale} />,
});

export { generateMetadata, Page as default };
