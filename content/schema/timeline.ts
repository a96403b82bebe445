import { z } from 'zod';
import { entryId, historyFields, knownDate, sourceIds, topicIds } from './fields.ts';
import { byId } from './words.ts';

export const themes = [
  'law',
  'company',
  'police',
  'organisations',
  'survivors',
  'research',
  'court',
  'tool',
  'figures',
  'words',
] as const;
export const regions = ['eu', 'uk', 'us', 'au', 'nz', 'international'] as const;

/** What happened when: the dates and sources. */
export const timelineFacts = z.strictObject({
  entries: z
    .array(
      z.strictObject({
        id: entryId.describe('Never changes.'),
        date: knownDate.describe('As exactly as it is known.'),
        themes: z.array(z.enum(themes)).min(1).describe('What it is about.'),
        regions: z.array(z.enum(regions)).min(1).describe('Where it matters.'),
        topics: topicIds.describe('What it is about, by the ids in content/topics/facts.yaml.'),
        sources: sourceIds.describe('Where it stands.'),
        confidence: z
          .enum(['high', 'medium', 'low'])
          .describe('How sure the sources are; low ones carry a hedge in their words.'),
      }),
    )
    .superRefine((entries, { addIssue }) => {
      for (const [index, { date, id }] of entries.entries())
        if (isBefore(date, entries[index - 1]?.date ?? ''))
          addIssue({
            code: 'custom',
            path: [index, 'date'],
            message: `of "${id}" is earlier than that of the entry above it; move the entry up`,
          });
    }),
});

/** Whether a day is earlier than another, as far as both are known: no month is earlier than its days. */
const isBefore = (day: string, other: string) => day < other.slice(0, day.length);

/** The words of the timeline in one language. */
export const timelineWords = z.strictObject({
  ...historyFields,
  entries: byId(
    z.strictObject({
      label: z.string().min(1).describe('A few words.'),
      fact: z.string().min(1).describe('One neutral sentence.'),
      note: z.string().optional().describe('What a reader should know beside it.'),
    }),
  ),
});
