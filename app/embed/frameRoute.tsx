import type { ReactNode } from 'react';
import { headOf } from '#app/head.ts';
import { letterOf } from '#app/letter.ts';
import type { Params } from '#app/params.ts';
import { everyText, textPageOf } from '#app/textPage.ts';
import type { TextPage } from '#content/pages.ts';
import type { Text } from '#content/text.ts';

/** What a folder under app/embed/ needs to print the frame of each text of a kind: which there are, their heads and the frames. */
export function textFrameRoute<K extends 'positions' | 'faq' | 'news'>(
  kind: K,
  body: (page: TextPage<K>) => ReactNode,
) {
  async function generateMetadata({ params }: Params<'slug'>) {
    const { locale, path, fields, revision } = (await textPageOf(kind, params)).text;
    return headOf({ locale, path, title: fields.title, version: `${revision}`, isListed: false });
  }

  async function Page({ params }: Params<'slug'>) {
    return body(await textPageOf(kind, params));
  }

  return { generateStaticParams: () => everyText(kind), generateMetadata, Page };
}

/** The same of a frame that is about a letter, whose blanks the server fills. */
export function letterFrameRoute(
  template: 'counts' | 'letter' | 'sent' | 'organisations',
  body: (text: Text<'letters'>) => ReactNode,
) {
  async function generateMetadata({ params }: Params<'slug'>) {
    const { locale, slug, fields } = await letterOf(params);
    return headOf({
      locale,
      path: `/letters/${slug}`,
      title: fields.title,
      template,
      letter: slug,
      colours: fields.colours,
      ...(template !== 'sent' && { version: fields.version }),
      isListed: false,
    });
  }

  async function Page({ params }: Params<'slug'>) {
    return body(await letterOf(params));
  }

  return { generateMetadata, Page };
}
