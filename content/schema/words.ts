import { z } from 'zod';
import { day } from './common.ts';

/** What the words of a collection say of themselves, in each language. */
export const wordsFields = {
  updated: day.optional().describe('The day of the last change of meaning; the original only.'),
  revision: z.int().positive().optional().describe('Counts changes of meaning; the original only.'),
  translates: z.int().positive().optional().describe('The revision of the original that this translation follows; translations only.'),
  reviewedBy: z.string().min(1).optional().describe('The native speaker who read and approved this translation; leave it out until a person has.'),
};

/** The id of an entry: small letters, digits and hyphens; it is an anchor and never changes. */
export const entryId = z.string().regex(/^[a-z0-9-]+$/, 'is not an id (small letters, digits, hyphens)');

/** Words by the id of the entry that they belong to. */
export const byId = <Shape extends z.ZodType>(shape: Shape) => z.record(entryId, shape);
