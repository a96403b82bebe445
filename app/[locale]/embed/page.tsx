import '#app/builder.css';
import { choicesOf } from '#app/choicesOf.ts';
import { pageRoute } from '#app/pageRoute.tsx';
import { blanksOf } from '#components/blanks.tsx';
import { Builder } from '#components/embed/Builder.tsx';

const { blank } = blanksOf('builder');

const { generateMetadata, Page } = pageRoute({
  path: '/embed',
  head: (t) => ({ title: t('builder.title'), description: t('builder.lede'), template: 'builder' }),
  about: (t) => ({ title: t('builder.title'), description: t('builder.lede') }),
  place: { query: blank('query') },
  body: (t, locale) => <Builder locale={locale} choices={choicesOf(locale, t('nav.timeline'))} />,
});

export { generateMetadata, Page as default };
