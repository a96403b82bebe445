import { z } from 'zod';
import { day, entryId, historyFields, sourceId } from './fields.ts';
import { byId } from './words.ts';

export const purposes = [
  'child-helpline',
  'parent-helpline',
  'survivor-support',
  'report',
  'police',
  'removal',
  'offender-prevention',
  'missing',
] as const;

/** Where to turn to, by country. */
export const helplinesFacts = z.strictObject({
  places: z.array(
    z.strictObject({
      code: z
        .string()
        .regex(/^[A-Z]{2}$|^INT$/, 'is not a country code, or INT')
        .describe('ISO 3166 alpha-2, or INT.'),
      emergency: z.string().optional().describe('The emergency number, only where a page showed it.'),
      entries: z
        .array(
          z.strictObject({
            id: entryId.describe('Never changes.'),
            organisation: z.string().min(1).describe('Its name.'),
            purposes: z.array(z.enum(purposes)).min(1).describe('What it is for.'),
            numbers: z
              .array(
                z.strictObject({
                  number: z.string().min(2).describe('As the page shows it.'),
                  label: z.string().optional().describe('The key of a word beside it.'),
                }),
              )
              .optional()
              .describe('Telephone numbers.'),
            url: z
              .url({ protocol: /^https?$/ })
              .optional()
              .describe('Its page.'),
            languages: z.array(z.string()).describe('Codes of the languages spoken there.'),
            verified: day.describe('When the number or form was last seen on a page. The build warns after 180 days.'),
            confidence: z.enum(['high', 'medium', 'low']).describe('low ones say "please check".'),
            sources: z
              .array(sourceId)
              .describe('The pages on which it was seen; empty when the note names an outlet instead.'),
          }),
        )
        .min(1),
    }),
  ),
});

/** The words of the directory in one language. */
export const helplinesWords = z.strictObject({
  ...historyFields,
  rules: z.array(z.string().min(1)).min(1).describe('What stands at the top of the page.'),
  purposes: z.record(z.enum(purposes), z.string().min(1)).describe('What an entry is for, in plain words.'),
  labels: z.record(z.string(), z.string()).describe('Words beside a number.'),
  entries: byId(
    z.strictObject({
      note: z.string().optional().describe('What to know before calling.'),
      hours: z.string().optional().describe('When it answers.'),
      languages: z.string().optional().describe('Languages that have no code here, such as interpreters.'),
    }),
  ),
});
