import { getTranslations } from 'next-intl/server';
import type { ComponentType } from 'react';
import { headOf } from '#app/head.ts';
import { letterOf } from '#app/letter.ts';
import type { Words } from '#app/pageRoute.tsx';
import type { Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { readEmbed } from '#blanks/embeds.ts';
import type { TemplateName } from '#blanks/templates/templates.ts';
import { libraryIn } from '#content/library.ts';
import type { Text } from '#content/text.ts';

type Route = {
  title: (t: Words) => string;
  description?: (t: Words) => string;
  /** The contract of its blanks, when the server fills it. */
  template?: TemplateName;
  isListed?: boolean;
  /** What the server knows and its address holds: the end of its path, what was asked of it. */
  place?: { end?: string; query?: string };
  Body: ComponentType<{ text: Text<'letters'> }>;
};

/** What a folder under a letter needs to print a page that belongs to it: its head and the page. */
export function letterRoute(name: string, { title, description, template, isListed = false, place, Body }: Route) {
  async function generateMetadata({ params }: Params<'slug'>) {
    const { locale, slug, fields } = await letterOf(params);
    const t = await getTranslations();
    const path = `/letters/${slug}/${name}`;
    return headOf({
      locale,
      path,
      title: title(t),
      colours: fields.colours,
      isListed,
      isPasted: isListed || readEmbed(path) !== null,
      isDraft: libraryIn(locale).isDraft(slug),
      ...(description && { description: description(t) }),
      ...(template && { template, letter: slug }),
    });
  }

  async function Page({ params }: Params<'slug'>) {
    const text = await letterOf(params);
    const path = [`/letters/${text.slug}/${name}`, place?.end].filter(Boolean).join('/');
    return (
      <Shell locale={text.locale} path={path} {...(place?.query && { query: place.query })}>
        <Body text={text} />
      </Shell>
    );
  }

  return { generateMetadata, Page };
}
