import { z } from 'zod';
import { sourceId, sourceIds, textFields } from './fields.ts';

const warnings = ['sexual-abuse', 'family-abuse', 'recorded-abuse', 'fear'] as const;

/** What a survivor has said in public, reported in the third person. Never a quotation, never a guess about the person. */
export const testimony = z.strictObject({
  ...textFields,
  summary: z
    .string()
    .min(1)
    .describe(
      'One neutral sentence that repeats nothing of what was said: it may stand where nobody asked to read it.',
    ),
  order: z.int().positive().describe('Its place on the page.'),
  who: z.string().min(1).describe('Who speaks, only as far as the source says so.'),
  warnings: z.array(z.enum(warnings)).min(1).describe('What a reader should know before opening it.'),
  context: z.string().min(1).describe('Where and why this was said.'),
  contextSources: sourceIds.describe('Where the context comes from.'),
  original: sourceId.describe('The source in which the testimony was published.'),
});
