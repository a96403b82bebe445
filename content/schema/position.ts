import { z } from 'zod';
import { knownDate, sourceId, sourceIds, textFields } from './fields.ts';
import { groups } from './viewpoints.ts';

/** What an organisation asks for, in our words, with its sources. */
export const position = z.strictObject({
  ...textFields,
  organisation: z.string().min(1).describe('The full name of the organisation, as it writes it.'),
  group: z
    .enum(groups)
    .describe('Its side, by the measure of the views; the same in every language. Lists show it with its name.'),
  about: z.string().min(1).describe('One sentence that says what the organisation is.'),
  aboutSources: sourceIds.describe('Where that sentence comes from.'),
  signedBy: z.string().optional().describe('Who signed or wrote it, with the office they held then.'),
  addressedTo: z.string().optional().describe('Whom it was addressed to.'),
  date: knownDate.optional().describe('When it was published; leave it out when the original shows no date.'),
  dateNote: z.string().optional().describe('What is known of the date when it is not exact.'),
  asks: z
    .array(
      z.strictObject({
        text: z.string().min(1).describe('One request, as a full sentence that names who asks.'),
        sources: sourceIds.describe('Where it stands.'),
      }),
    )
    .min(1)
    .describe('What the organisation asks for, one by one.'),
  questions: z
    .array(
      z.strictObject({
        question: z.string().min(1).describe('A question a reader would have about this position.'),
        answer: z.string().min(1).describe('The answer, in our words, attributed.'),
        sources: sourceIds.describe('Where the answer comes from.'),
      }),
    )
    .min(1)
    .describe('Questions about the position and the answers that the organisation or its critics give.'),
  original: sourceId.describe('The source that is the original statement.'),
});
