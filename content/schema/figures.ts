import { z } from 'zod';
import { day, entryId, historyFields, sourceIds, topicIds } from './fields.ts';
import { byId } from './words.ts';

const year = z.string().regex(/^\d{4}([/,]\d{4})?$/, 'is not a year, an interval "2018/2024" or a list "2024,2026"');

/** One bar or row; its label stands among the words, under its key. */
const row = z.strictObject({
  key: z.string().describe('The key of its label.'),
  value: z.number().optional().describe('The value.'),
  year: z.string().optional().describe('The year, when it differs.'),
  unit: z.string().optional().describe('The key of the unit, when it differs.'),
  approximate: z.boolean().optional().describe('Whether the source rounds it.'),
  date: day.optional().describe('The day of a vote.'),
  for: z.int().optional().describe('Votes for.'),
  against: z.int().optional().describe('Votes against.'),
  abstained: z.int().optional().describe('Abstentions.'),
  sources: sourceIds.optional().describe('Where it stands, when that differs.'),
});

/** The numbers, each with its source; the first leads. */
export const figuresFacts = z.strictObject({
  introSources: sourceIds.describe('Where it stands how the numbers are to be read.'),
  figures: z.array(
    z.strictObject({
      id: entryId.describe('Never changes.'),
      year: year.optional().describe('The year or years that it is about.'),
      value: z.number().optional().describe('The number, when it is a single one.'),
      unit: z.string().optional().describe('The key of its unit.'),
      series: z
        .array(
          z.strictObject({
            year: z.string().describe('The year of this value.'),
            value: z.number().describe('The value.'),
            approximate: z.boolean().optional().describe('Whether the source rounds it.'),
            status: z.string().optional().describe('How well it is known, when that differs from the rest.'),
            bundled: z.boolean().optional().describe('Whether similar reports were counted as one.'),
            incidents: z.number().optional().describe('The incidents behind bundled reports.'),
            sources: sourceIds.optional().describe('Where it stands.'),
          }),
        )
        .optional()
        .describe('Values by year.'),
      pairs: z
        .array(z.strictObject({ key: z.string(), before: z.number(), after: z.number() }))
        .optional()
        .describe('Values before and after, by kind.'),
      rows: z.array(row).optional().describe('Values that stand beside each other.'),
      status: z
        .enum(['verified', 'secondary', 'estimate', 'conflicting'])
        .describe('verified: from a primary or reputable source; secondary: seen only in secondary sources.'),
      onHome: z.boolean().optional().describe('Whether the first page shows it; of one figure only.'),
      topics: topicIds.describe('What it is about, by the ids in content/topics/facts.yaml.'),
      sources: sourceIds.describe('Where it stands.'),
    }),
  ),
});

/** The words of the figures in one language. */
export const figuresWords = z.strictObject({
  ...historyFields,
  intro: z
    .strictObject({ title: z.string().min(1), points: z.array(z.string().min(1)).min(1) })
    .describe('How the numbers are to be read.'),
  figures: byId(
    z.strictObject({
      title: z.string().min(1).describe('What is counted.'),
      unit: z.string().optional().describe('The unit in words.'),
      short: z.string().min(1).max(45).describe('The number alone, to be set large.'),
      says: z.string().optional().describe('What its chart shows, in one sentence.'),
      display: z.string().min(1).describe('The number in a phrase.'),
      means: z.string().min(1).describe('What it means.'),
      doesNotMean: z.string().min(1).describe('What it does not mean; always shown beside it.'),
      labels: z.record(z.string(), z.string()).optional().describe('Words for the parts of a chart.'),
    }),
  ),
});
