import { z } from 'zod';
import { libraryIn } from '#content/library.ts';
import { entryId, sourceId } from '#content/schema/fields.ts';
import { type Kind, kinds } from '#content/schema/kinds.ts';
import { addressee, organisers } from '#content/schema/letterFields.ts';
import type { Text } from '#content/text.ts';
import { urlOf } from '#i18n/address.ts';
import { defaultLocale } from '#i18n/locales.ts';
import { byLocale, type DataFile, dataFile, inEach, localeSchema, newest } from './dataFile.ts';

const title = { title: true, summary: true } as const;

/**
 * What of each kind of text travels, by the fields of its schema: all that readers are shown. Of testimonies nothing that was said,
 * nor who speaks: a reader meets them after the note on what is in them, on their page alone.
 */
const fieldsOf = {
  positions: kinds.positions.schema.pick({
    ...title,
    organisation: true,
    group: true,
    about: true,
    aboutSources: true,
    signedBy: true,
    addressedTo: true,
    date: true,
    dateNote: true,
    asks: true,
    questions: true,
    original: true,
  }).shape,
  faq: kinds.faq.schema.pick(title).shape,
  voices: kinds.voices.schema.pick({ summary: true, warnings: true, original: true }).shape,
  news: kinds.news.schema.pick({
    ...title,
    publisher: true,
    date: true,
    dateNote: true,
    members: true,
    attachment: true,
    spokesperson: true,
    original: true,
  }).shape,
  guides: kinds.guides.schema.pick({ ...title, reader: true, cards: true }).shape,
  walks: kinds.walks.schema.pick({ ...title, steps: true }).shape,
  letters: {
    ...kinds.letters.schema.pick({
      ...title,
      version: true,
      date: true,
      opens: true,
      closes: true,
      timeZone: true,
      salutation: true,
      requests: true,
      closing: true,
      credit: true,
      hashtag: true,
      share: true,
      goals: true,
    }).shape,
    addressees: z.array(addressee.pick({ id: true, name: true, role: true, page: true }).strip()),
    organisers: organisers.pick({ names: true, page: true }).strip().optional(),
  },
  updates: kinds.updates.schema.pick({ ...title, letter: true, date: true }).shape,
  pages: kinds.pages.schema.pick(title).shape,
} as const satisfies Record<Kind, z.ZodRawShape>;

const describes: Record<Kind, string> = {
  positions: 'What organisations of all sides ask for, in our words, each request with its sources.',
  faq: 'The questions of the explainer and their answers.',
  voices: 'Where survivors are reported: what a reader should know before, and where. None of what they said.',
  news: 'Events and statements that others published, reported.',
  guides: 'Pages for one kind of reader each.',
  walks: 'Ways told step by step, and what end-to-end encryption changes at each.',
  letters: 'Open letters as they stand. Where signing stands, and how many signed, is told by /api/letters/{id}.',
  updates: 'What the organisers of letters wrote to those who signed.',
  pages: 'Pages about the portal itself.',
};

/** A text in one language. */
const wordsOf = (kind: Kind) =>
  z.object({
    url: z.url().describe('Its page.'),
    revision: z.int().positive().describe('The revision of the original that this follows.'),
    isCurrent: z.boolean().describe('Whether that is the newest one.'),
    isReviewed: z.boolean().describe('Whether a native speaker has approved it; true of an original.'),
    ...fieldsOf[kind],
    ...(kind !== 'voices' && { text: z.string().describe('Its words without markup, a line for each paragraph.') }),
  });

/** A text of a kind, in all its languages. */
export const textSchema = (kind: Kind) =>
  z.object({
    id: entryId.describe('Never changes; it ends the address of its page.'),
    originalLanguage: localeSchema.describe('The language of its original.'),
    updated: z.string().describe('The day on which the original last changed in its meaning.'),
    topics: z.array(entryId).describe('What it is about: ids in /data/topics.json.'),
    answeredBy: z
      .array(
        z.strictObject({
          view: entryId,
          to: z.array(z.string()).optional().describe('The parts that it answers, counted from 1.'),
        }),
      )
      .describe('Views that answer it: ids in /data/views.json.'),
    sources: z.array(sourceId).describe('All that it cites, in the order in which it does: ids in /data/sources.json.'),
    words: byLocale(wordsOf(kind)).describe('The text by language.'),
  });

/** All texts of a kind that may be found. */
export const textData = (kind: Kind): DataFile =>
  dataFile(kind, describes[kind], { items: z.array(textSchema(kind)) }, () => {
    const { texts, isDraft } = libraryIn(defaultLocale);
    const items = texts(kind)
      .filter(({ fields }) => !('letter' in fields && isDraft(fields.letter)))
      .map(({ slug }) => textItem(kind, slug));
    return { updated: newest(items.map(({ updated }) => updated)), items };
  });

/** A text as data. @throws Error when there is none of this name */
export function textItem(kind: Kind, slug: string) {
  const words = inEach((locale) => {
    const text = libraryIn(locale).text(kind, slug);
    return text?.contentLocale === locale ? text : undefined;
  });
  const original = Object.values(words).find((text) => text.locale === text.original);
  if (!original) throw new Error(`there is no text "${slug}" among the ${kind}`);
  const { topics, answeredBy, cites, updated } = original;
  return {
    id: slug,
    originalLanguage: original.locale,
    updated,
    topics: topics.map(({ id }) => id),
    answeredBy: answeredBy.map(({ view, to }) => ({ view: view.id, ...(to && { to: [...to] }) })),
    sources: cites,
    words: inEach((locale) => words[locale] && wordsIn(words[locale])),
  };
}

const wordsIn = ({ locale, path, revision, translation, fields, plain }: Text) => ({
  ...fields,
  url: urlOf(locale, path),
  revision,
  isCurrent: translation?.isCurrent ?? true,
  isReviewed: translation?.isReviewed ?? true,
  text: plain(),
});
