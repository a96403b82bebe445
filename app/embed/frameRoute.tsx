import type { ComponentType } from 'react';
import { headOf } from '#app/head.ts';
import { letterOf } from '#app/letter.ts';
import type { Params } from '#app/params.ts';
import type { Text } from '#content/text.ts';

/** What a folder under app/embed/ needs to print a frame that is about a letter: its head and the frame. */
export function frameRoute(template: 'counts' | 'letter' | 'sent', Body: ComponentType<{ text: Text<'letters'> }>) {
  async function generateMetadata({ params }: Params<'slug'>) {
    const { locale, slug, fields } = await letterOf(params);
    return headOf({
      locale,
      path: `/letters/${slug}`,
      title: fields.title,
      template,
      letter: slug,
      colours: fields.colours,
      isListed: false,
    });
  }

  async function Page({ params }: Params<'slug'>) {
    return <Body text={await letterOf(params)} />;
  }

  return { generateMetadata, Page };
}
