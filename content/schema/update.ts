import { z } from 'zod';
import { day, entryId, textFields } from './fields.ts';

/** What the organisers of a letter write to those who signed it and asked for news of it. It has a page, and is mailed once. */
export const update = z.strictObject({
  ...textFields,
  letter: entryId.describe('The slug of the letter whose signers it is written to.'),
  date: day.describe('The day on which it is written.'),
  subject: z
    .string()
    .min(1)
    .max(78, 'is longer than 78 characters, which inboxes cut off')
    .describe('The subject of the mail. Other people may see an inbox.'),
  preview: z
    .string()
    .min(1)
    .max(140, 'is longer than 140 characters, which inboxes cut off')
    .describe('One sentence that mail programs show beside the subject.'),
});
