import '#app/kit.css';
import { featuredLetter } from '#app/featuredLetter.ts';
import { pageRoute } from '#app/pageRoute.tsx';
import { postsOf } from '#app/postsOf.ts';
import { ShareKit } from '#components/share/ShareKit.tsx';

const { generateMetadata, Page } = pageRoute({
  path: '/share',
  head: (t) => ({ title: t('kit.title'), description: t('kit.lede') }),
  about: (t) => ({ title: t('kit.title'), description: t('kit.lede'), under: [] }),
  body: (t, locale) => {
    const letter = featuredLetter(locale);
    const site = { name: t('site.name'), tagline: t('site.tagline'), description: t('site.description') };
    return <ShareKit locale={locale} letter={letter} posts={postsOf(locale, letter, site)} />;
  },
});

export { generateMetadata, Page as default };
