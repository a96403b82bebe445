import type { Locale } from '#i18n/locales.ts';
import { pathOfCollection, pathOfText } from './addresses.ts';
import { readCollection } from './collection.ts';
import { readTexts, type Text } from './library.ts';
import { type Kind, kinds } from './schema/kinds.ts';

/** The collections whose entries have topics. */
const tagging = ['viewpoints', 'solutions', 'figures', 'timeline'] as const;

/** Something found under a topic. A testimony has its warnings instead of a summary: nothing of what was said. */
export type Tagged = {
  group: Kind | (typeof tagging)[number];
  title: string;
  path: string;
  contentLocale: Locale;
  topics: readonly string[];
  date?: string;
  summary?: string;
  warnings?: Text<'voices'>['fields']['warnings'];
};

/** Everything that has a topic, in the reader's language, in the order in which the portal shows it. */
export function taggedThings(locale: Locale): Tagged[] {
  const texts = (Object.keys(kinds) as Kind[])
    .flatMap((kind) => readTexts(kind, locale))
    .filter(({ topics }) => topics.length > 0);
  return [
    ...texts.map((text): Tagged => {
      const { kind, contentLocale, topics, fields } = text;
      const thing = { group: kind, title: fields.title, path: pathOfText(text), contentLocale, topics };
      return 'warnings' in fields ? { ...thing, warnings: fields.warnings } : { ...thing, summary: fields.summary };
    }),
    ...tagging.flatMap((name) => entriesOf(name, locale)),
  ];
}

function entriesOf(name: (typeof tagging)[number], locale: Locale): Tagged[] {
  const { facts, words, contentLocale } = readCollection(name, locale);
  const titles: Record<string, string> = Object.fromEntries(
    Object.entries(
      'views' in words
        ? words.views
        : 'solutions' in words
          ? words.solutions
          : 'figures' in words
            ? words.figures
            : words.entries,
    ).map(([id, word]) => [id, 'holder' in word ? word.holder : 'title' in word ? word.title : word.label]),
  );
  const entries =
    'views' in facts
      ? facts.views
      : 'solutions' in facts
        ? facts.solutions
        : 'figures' in facts
          ? facts.figures
          : facts.entries;
  return entries.map((entry) => ({
    ...{
      group: name,
      title: titles[entry.id] ?? entry.id,
      path: `${pathOfCollection[name]}#${entry.id}`,
      contentLocale,
      topics: entry.topics,
    },
    ...('date' in entry && name === 'timeline' && entry.date && { date: entry.date }),
  }));
}
