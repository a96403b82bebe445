import { z } from 'zod';
import { isInCalendar } from './isInCalendar.ts';

/** The id of a source: the name of its file in content/sources without the ending. */
export const sourceId = z.string().regex(/^[a-z0-9-]+$/, 'is not a source id (small letters, digits, hyphens)');

/** At least one source: whatever is stated as fact says where it comes from. */
export const sourceIds = z.array(sourceId).min(1, 'needs at least one source');

/** The id of an entry: small letters, digits and hyphens; it is an anchor and never changes. */
export const entryId = z.string().regex(/^[a-z0-9-]+$/, 'is not an id (small letters, digits, hyphens)');

/** A text of one sentence or more that names where it stands. @param what it says, for editors */
export const sourced = (what: string) =>
  z.strictObject({
    text: z.string().min(1).describe(what),
    sources: sourceIds.describe('Where it stands.'),
  });

const calendarDate = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const inCalendar = [isInCalendar, 'is a date that is in no calendar'] as const;

/** A date as exactly as it is known: a year, a month or a day. */
export const knownDate = z
  .string()
  .regex(calendarDate, { error: 'is not a date: write "2023", "2023-04" or "2023-04-19", in quotes', abort: true })
  .refine(...inCalendar);

/** A whole day, in quotes so that YAML keeps it a text. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'is not a day: write "2023-04-19", in quotes', abort: true })
  .refine(...inCalendar);

/** What changed in a text, in words for readers. */
const change = z.strictObject({
  date: day.describe('The day of the change.'),
  revision: z.int().positive().describe('The revision that the change made.'),
  what: z.string().min(1).describe('What changed, in one plain sentence.'),
  correction: z
    .boolean()
    .optional()
    .describe('Whether the change put an error right; then it is listed on the page of corrections too.'),
});
export type Change = z.infer<typeof change>;

/** What a text, or the words of a collection, say of their own history, in each language. */
export const historyFields = {
  updated: day.optional().describe('The day of the last change of meaning; the original only.'),
  revision: z
    .int()
    .positive()
    .optional()
    .describe('Counts changes of meaning; the original only. Raise it to mark translations as out of date.'),
  translates: z
    .int()
    .positive()
    .optional()
    .describe('The revision of the original that this translation follows; translations only.'),
  reviewedBy: z
    .string()
    .min(1)
    .optional()
    .describe('The native speaker who read and approved this translation; leave it out until a person has.'),
  changes: z.array(change).min(1).describe('Each change of meaning, newest first, in the language of the text.'),
};

/** A view from another side that answers a text, or parts of it. */
const answer = z.strictObject({
  view: entryId.describe('The id of the view in content/viewpoints/facts.yaml.'),
  to: z
    .array(z.string().regex(/^(ask|question)-\d+$/, 'is not a part such as "ask-1" or "question-2"'))
    .min(1)
    .optional()
    .describe('The parts that it answers, counted from 1; left out when it answers the text as a whole.'),
});
export type Answer = z.infer<typeof answer>;

/** The topics that a text or an entry is found under. */
export const topicIds = z.array(entryId).min(1, 'needs at least one topic');

/** What every text says of itself, whatever its kind. */
export const textFields = {
  title: z.string().min(1).describe('The heading of the page and the text of links to it.'),
  summary: z.string().min(1).describe('One or two plain sentences for lists, cards and search results.'),
  ...historyFields,
  topics: topicIds
    .optional()
    .describe('What the text is about, by the ids in content/topics/facts.yaml; the original only.'),
  answeredBy: z
    .array(answer)
    .min(1)
    .optional()
    .describe(
      'The views that answer it, where the text or the facts say so; the original only. The way back from the view is derived.',
    ),
};
