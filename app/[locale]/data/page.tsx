import '#app/data.css';
import { dataFiles } from '#app/data/dataFiles.ts';
import { tables } from '#app/data/tables.ts';
import { featuredLetter } from '#app/featuredLetter.ts';
import { pageRoute } from '#app/pageRoute.tsx';
import { DataPage } from '#components/data/DataPage.tsx';

const files = [...dataFiles.map(({ name }) => name), 'index'].map((name) => ({
  name,
  hasTable: Object.hasOwn(tables, name),
}));

const { generateMetadata, Page } = pageRoute({
  path: '/data',
  head: (t) => ({ title: t('data.title'), description: t('data.lede') }),
  about: (t) => ({ title: t('data.title'), description: t('data.lede'), under: [] }),
  body: (_t, locale) => <DataPage locale={locale} files={files} letter={featuredLetter(locale)?.slug} />,
});

export { generateMetadata, Page as default };
