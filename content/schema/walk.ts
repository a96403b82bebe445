import { z } from 'zod';
import { bothSides } from './bothSides.ts';
import { entryId, sourced, textFields } from './fields.ts';

/** The drawings of the steps, by what they show: components/drawing/walkScenes.ts. */
const drawings = ['message', 'detection', 'report', 'centre', 'police', 'child', 'copies'] as const;

const drawn = (what: string) =>
  sourced(what).extend({ drawn: z.string().min(1).describe('The drawing in words, for who cannot see it.') });

/** A way told step by step, and what end-to-end encryption changes at each. Its slug is its address. */
export const walk = z.strictObject({
  ...textFields,
  steps: z
    .array(
      z.strictObject({
        id: entryId.describe('Its anchor, the same in every language; it never changes.'),
        title: z.string().min(1).describe('What happens, in a few words.'),
        drawing: z.enum(drawings).describe('The drawing that shows it.'),
        happens: sourced('What happens at this step, with and without end-to-end encryption.'),
        open: drawn('How it is where the service can read messages.'),
        closed: drawn('What end-to-end encryption changes.'),
        ...bothSides,
      }),
    )
    .min(1)
    .describe('The steps, in their order.'),
});
