import type { CollectionName } from '#content/schema/collections.ts';
import type { Kind } from '#content/schema/kinds.ts';
import type { Text } from '#content/text.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Entry } from './entries.ts';

/** Something found under a topic. A testimony has its warnings instead of a summary: nothing of what was said. */
export type Tagged = {
  group: Kind | CollectionName;
  title: string;
  path: string;
  contentLocale: Locale;
  date?: string | undefined;
  summary?: string;
  warnings?: Text<'voices'>['fields']['warnings'];
};

/** What is found under each topic, by its id: texts and entries, in the order in which the portal shows them. */
export function taggedByTopic(texts: readonly Text[], entries: readonly Entry[]): (topic: string) => readonly Tagged[] {
  const found = new Map<string, Tagged[]>();
  const add = (topics: readonly string[], thing: Tagged) => {
    for (const topic of new Set(topics)) {
      const others = found.get(topic);
      if (others) others.push(thing);
      else found.set(topic, [thing]);
    }
  };
  for (const text of texts)
    add(
      text.topics.map(({ id }) => id),
      taggedText(text),
    );
  for (const { of, title, path, contentLocale, topics, date } of entries)
    add(topics, { group: of, title, path, contentLocale, date: of === 'timeline' ? date : undefined });
  return (topic) => found.get(topic) ?? [];
}

/** A text as it is listed under its topics. */
export function taggedText({ kind, path, contentLocale, fields }: Text): Tagged {
  const thing = { group: kind, title: fields.title, path, contentLocale };
  return 'warnings' in fields ? { ...thing, warnings: fields.warnings } : { ...thing, summary: fields.summary };
}
