import { embedWord } from '#blanks/embeds.ts';
import type { Choices } from '#components/embed/Builder.tsx';
import type { Locale } from '#i18n/locales.ts';
import { everyEmbed } from './everyEmbed.ts';

/** A longer title is cut between words: lists of choices break no lines. */
const longest = 80;

/** All that other sites can show, by kind, as a form lets a reader choose it. @param timeline what the timeline is called */
export function choicesOf(locale: Locale, timeline: string): Choices[] {
  return [...Map.groupBy(everyEmbed(locale), ({ kind }) => kind)].map(([kind, embeds]) => ({
    kind,
    items: embeds.map(({ slug, title = timeline, contentLocale }) => ({
      value: embedWord({ kind, slug }),
      title: cut(title),
      contentLocale,
    })),
  }));
}

const cut = (title: string) =>
  title.length <= longest ? title : `${title.slice(0, longest).replace(/\s+\S*$/, '')} …`;
