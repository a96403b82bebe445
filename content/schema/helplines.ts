import { z } from 'zod';
import { day, entryId, historyFields, sourceId } from './fields.ts';
import { byId } from './words.ts';

const purposes = [
  'crisis',
  'child-helpline',
  'parent-helpline',
  'survivor-support',
  'report',
  'removal',
  'offender-prevention',
  'missing',
] as const;
export type Purpose = (typeof purposes)[number];

/** What somebody comes with: a purpose, or a threat, for which several are good. The most urgent come first. */
export const needs = ['crisis', 'threatened', ...purposes.filter((purpose) => purpose !== 'crisis')] as const;
export type Need = Purpose | 'threatened';

/** The needs in which somebody is told what to do before whom to call. */
export const advised = ['crisis', 'threatened'] as const;

const numbers = z
  .array(
    z.strictObject({
      number: z.string().min(2).describe('As the page shows it.'),
      label: z.string().optional().describe('The key of a word beside it.'),
    }),
  )
  .min(1)
  .describe('Telephone numbers.');
const verified = day.describe('When the number or form was last seen on a page. The build warns after 180 days.');
const sources = z.array(sourceId).min(1).describe('The pages on which it was seen.');

/** Where to turn to, by country. */
export const helplinesFacts = z.strictObject({
  advice: z
    .record(
      z.enum(advised),
      z.strictObject({
        leads: z.array(entryId).describe('Entries that the advice leads to.'),
        verified,
        sources,
      }),
    )
    .describe('On what the advice in a need rests.'),
  places: z.array(
    z
      .strictObject({
        code: z
          .string()
          .regex(/^[A-Z]{2}$|^INT$/, 'is not a country code, or INT')
          .describe('ISO 3166 alpha-2, or INT.'),
        emergency: z
          .strictObject({ numbers, verified, sources })
          .optional()
          .describe('The numbers to call in danger; every country has them.'),
        entries: z
          .array(
            z.strictObject({
              id: entryId.describe('Never changes.'),
              organisation: z.string().min(1).describe('Its name.'),
              purposes: z.array(z.enum(purposes)).min(1).describe('What it is for.'),
              numbers: numbers.optional(),
              url: z
                .url({ protocol: /^https?$/ })
                .optional()
                .describe('Its own page for those who look for help: no news, questions or pages for professionals.'),
              languages: z
                .array(z.string())
                .describe(
                  'Codes of the languages spoken there, if a source names them: the language of a page is no proof.',
                ),
              verified,
              confidence: z.enum(['high', 'medium', 'low']).describe('low ones say "please check".'),
              sources,
            }),
          )
          .min(1),
      })
      .refine(({ code, emergency }) => code === 'INT' || emergency !== undefined, {
        path: ['emergency'],
        message: 'is missing; every country needs a number to call in danger',
      }),
  ),
});

/** The words of the directory in one language. */
export const helplinesWords = z.strictObject({
  ...historyFields,
  rules: z.array(z.string().min(1)).min(1).describe('What to know first; the first one stands at the top of the page.'),
  purposes: z
    .record(z.enum(['threatened', ...purposes]), z.string().min(1))
    .describe('What an entry is for, or what somebody comes with, in plain words.'),
  advice: z
    .record(z.enum(advised), z.array(z.string().min(1)).min(1))
    .describe('What to do, step by step, calmly, in short words; it never blames.'),
  labels: z.record(z.string(), z.string()).describe('Words beside a number.'),
  entries: byId(
    z.strictObject({
      note: z
        .string()
        .optional()
        .describe('What to know before calling. Readers see it; what editors should know stands with the sources.'),
      hours: z.string().optional().describe('When it answers.'),
      languages: z.string().optional().describe('Languages that have no code here, such as interpreters.'),
    }),
  ),
});
