import type { ReactNode } from 'react';
import { aboutText } from '#app/aboutText.ts';
import { headOf } from '#app/head.ts';
import type { Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { everyText, textPageOf } from '#app/textPage.ts';
import type { JsonLdNode } from '#components/json-ld/pageJsonLd.ts';
import type { TextPage } from '#content/pages.ts';

type Kind = 'faq' | 'positions' | 'news' | 'guides';

type Route<K extends Kind> = {
  /** What it tells machines of itself. */
  main: (page: TextPage<K>) => JsonLdNode;
  body: (page: TextPage<K>) => ReactNode;
};

/** What the folder of a kind of texts needs to print a page of each: which there are, their heads and the pages. */
export function textRoute<K extends Kind>(kind: K, { main, body }: Route<K>) {
  async function generateMetadata({ params }: Params<'slug'>) {
    const { text } = await textPageOf(kind, params);
    const { locale, path, fields, languages } = text;
    const { title, summary: description } = fields;
    return headOf({ locale, path, title, description, languages, article: text });
  }

  async function Page({ params }: Params<'slug'>) {
    const page = await textPageOf(kind, params);
    const { locale, path } = page.text;
    return (
      <Shell locale={locale} path={path} about={{ ...aboutText(page.text), under: [kind], main: main(page) }}>
        {body(page)}
      </Shell>
    );
  }

  return { generateStaticParams: () => everyText(kind), generateMetadata, Page };
}
