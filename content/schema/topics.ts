import { z } from 'zod';
import { entryId, historyFields } from './fields.ts';
import { byId } from './words.ts';

/** The subjects under which texts and entries are found, in the order in which they are listed. */
export const topicsFacts = z.strictObject({
  topics: z.array(z.strictObject({ id: entryId.describe('Never changes; it is the address of its page.') })).min(1),
});

/** The words of the topics in one language. */
export const topicsWords = z.strictObject({
  ...historyFields,
  topics: byId(
    z.strictObject({
      title: z.string().min(1).describe('The topic in a few words.'),
      summary: z.string().min(1).describe('One plain sentence on what is found under it.'),
    }),
  ),
});
