import { z } from 'zod';

/** The id of a source: the name of its file in content/sources without the ending. */
export const sourceId = z.string().regex(/^[a-z0-9-]+$/, 'is not a source id (small letters, digits, hyphens)');

/** At least one source: whatever is stated as fact says where it comes from. */
export const sourceIds = z.array(sourceId).min(1, 'needs at least one source');

const calendarDate = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** A date as exactly as it is known: a year, a month or a day. */
export const knownDate = z.string().regex(calendarDate, 'is not a date: write "2023", "2023-04" or "2023-04-19", in quotes');

/** A whole day, in quotes so that YAML keeps it a text. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a day: write "2023-04-19", in quotes');

/** What every text says of itself, whatever its kind. */
export const textFields = {
  title: z.string().min(1).describe('The heading of the page and the text of links to it.'),
  summary: z.string().min(1).describe('One or two plain sentences for lists, cards and search results.'),
  updated: day.optional().describe('The day of the last change of meaning; the original only.'),
  revision: z.int().positive().optional().describe('Counts changes of meaning; the original only. Raise it to mark translations as out of date.'),
  translates: z.int().positive().optional().describe('The revision of the original that this translation follows; translations only.'),
  reviewedBy: z.string().min(1).optional().describe('The native speaker who read and approved this translation; leave it out until a person has.'),
};
