import { z } from 'zod';
import { knownDate, sourced, sourceId, sourceIds, textFields } from './fields.ts';

/** An event or a statement that somebody published, reported. */
export const newsItem = z.strictObject({
  ...textFields,
  publisher: z.string().min(1).describe('Who released it.'),
  date: knownDate.describe('When it was published, as exactly as is known.'),
  dateNote: z.string().optional().describe('What is known of the date when it is not exact.'),
  members: sourced('Who stands behind it, as a full sentence.')
    .optional()
    .describe('The members of the group that speaks.'),
  attachment: sourced('What the document is and where it can be read, as a full sentence.')
    .optional()
    .describe('The document that the release carries.'),
  spokesperson: z
    .strictObject({
      name: z.string().min(1).describe('Name and rank as published.'),
      role: z.string().min(1).describe('The office held then.'),
      sources: sourceIds.describe('Where it stands.'),
    })
    .optional()
    .describe('The person who spoke for the publisher.'),
  original: sourceId.describe('The source that is the release itself.'),
});
