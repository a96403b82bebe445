import { z } from 'zod';
import { locales } from '#i18n/locales.ts';
import { day, sourceId, sourceIds, textFields } from './fields.ts';

const warnings = ['sexual-abuse', 'family-abuse', 'recorded-abuse', 'fear'] as const;

/** What the author of a testimony agreed to, when it was given to the portal and not found in public. */
const consent = z.strictObject({
  askedBy: z.string().min(1).describe('Who asked the author, by name or office; readers do not see it.'),
  given: day.describe('The day on which the author agreed.'),
  words: z
    .enum(['verbatim', 'reported'])
    .describe('Whether the own words may be shown, as quotations (lines that begin with >), or a report only.'),
  languages: z.array(z.enum(locales)).min(1).describe('The languages in which it may be shown.'),
  until: day.describe('The last day on which it may be shown; the first build after it leaves it out.'),
  takenBack: day.optional().describe('The day on which it was taken back; from the next build on it is left out.'),
});
export type Consent = z.infer<typeof consent>;

/** What a survivor has said: in public, reported in the third person, or given to the portal by consent. Never a guess about the person. */
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
  contextSources: sourceIds
    .optional()
    .describe('Where the context comes from; left out only where the author gave it with the testimony.'),
  original: sourceId
    .optional()
    .describe('The source in which the testimony was published; left out only where there is consent.'),
  takeBack: z
    .string()
    .min(1)
    .optional()
    .describe('How an author who gave consent takes it back at any time, as the author was told; readers see it.'),
  consent: consent.optional().describe('What the author agreed to; the original only.'),
});
