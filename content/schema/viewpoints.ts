import { z } from 'zod';
import { entryId, historyFields, knownDate, sourceId, sourceIds, topicIds } from './fields.ts';
import { byId } from './words.ts';

/** The sides of the debate: asks for limits or safeguards, defends encryption against access, or stands between. */
export const groups = ['safety', 'privacy', 'middle'] as const;

/** Who holds which view; both sides get the same space, order and tone. */
export const viewpointsFacts = z.strictObject({
  introSources: sourceIds.describe('Where the common ground stands.'),
  views: z.array(
    z.strictObject({
      id: entryId.describe('Never changes.'),
      group: z
        .enum(groups)
        .describe('Asks for limits or safeguards, defends encryption against access, or stands between.'),
      date: knownDate.optional().describe('When it was said, if known.'),
      contentNote: z.boolean().optional().describe('Whether a note must stand before it.'),
      topics: topicIds.describe('What it is about, by the ids in content/topics/facts.yaml.'),
      sources: sourceIds.describe('Where the view stands.'),
      replySources: z.array(sourceId).describe('Where the reply stands.'),
      repliedBy: z.array(entryId).optional().describe('The views that the reply comes from.'),
    }),
  ),
});

/** The words of the views in one language. */
export const viewpointsWords = z.strictObject({
  ...historyFields,
  intro: z
    .strictObject({ title: z.string().min(1), points: z.array(z.string().min(1)).min(1) })
    .describe('What both sides share.'),
  views: byId(
    z.strictObject({
      holder: z.string().min(1).describe('Who holds it.'),
      when: z.string().optional().describe('When, in words, if the date is no single day.'),
      argument: z.string().min(1).describe('The view at its strongest.'),
      asksFor: z.string().optional().describe('What they ask for.'),
      reply: z.string().min(1).describe('The strongest answer from another side; not our verdict.'),
    }),
  ),
});
