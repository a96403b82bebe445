import { z } from 'zod';
import { entryId, historyFields, sourceIds, topicIds } from './fields.ts';
import { byId } from './words.ts';

const touches = ['none', 'leaves', 'checks-before', 'limits-scope', 'removes', 'opens'] as const;

/** Where a proposal acts on the way of a message: on a phone, at the service, with those who receive reports, or outside the messages. */
export const places = ['sender', 'service', 'recipient', 'office', 'around'] as const;
/** Whether the service that carries a message can read it: no, that of some users, yes. */
export const carriages = ['closed', 'some', 'open'] as const;

/** What has been proposed, from what leaves encryption alone to what changes it most. */
export const solutionsFacts = z.strictObject({
  solutions: z.array(
    z.strictObject({
      id: entryId.describe('Never changes.'),
      touches: z.enum(touches).describe('What it does to end-to-end encryption.'),
      at: z.array(z.enum(places)).min(1).describe('Where it acts on the way of a message; its drawing points there.'),
      carried: z
        .enum(carriages)
        .optional()
        .describe('How the messages that it concerns are carried; left out for what does not concern messages.'),
      topics: topicIds.describe('What it is about, by the ids in content/topics/facts.yaml.'),
      supportedBy: z.array(entryId).optional().describe('The views whose holders propose or support it.'),
      answeredBy: z.array(entryId).optional().describe('The views that speak against it.'),
      sources: sourceIds.describe('Where it stands.'),
    }),
  ),
});

/** The words of the proposals in one language. */
export const solutionsWords = z.strictObject({
  ...historyFields,
  touches: z.record(z.enum(touches), z.string().min(1)).describe('What a proposal does to encryption, in plain words.'),
  solutions: byId(
    z.strictObject({
      title: z.string().min(1).describe('The proposal in a few words.'),
      what: z.string().min(1).describe('What it is.'),
      proposedBy: z.string().min(1).describe('Who proposes it.'),
      for: z.string().min(1).describe('What speaks for it.'),
      against: z.string().min(1).describe('What speaks against it.'),
      note: z.string().optional().describe('What a reader should know beside it.'),
    }),
  ),
});
