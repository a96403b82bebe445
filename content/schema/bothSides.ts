import { z } from 'zod';
import { entryId, sourceIds } from './fields.ts';

const side = z.strictObject({
  view: entryId.describe('The view that is told, by its id in content/viewpoints/facts.yaml.'),
  text: z.string().min(1).describe('What its holder says of this, in our words, attributed.'),
  sources: sourceIds.describe('Where it stands; one of them is a source of the view.'),
});

/** What each side says of one thing, at its strongest; shown facing each other. */
export const bothSides = {
  safety: side.describe('A view that asks for limits or safeguards on encryption, or stands in between.'),
  privacy: side.describe('A view that defends encryption, or stands in between.'),
};
export type BothSides = { [Side in keyof typeof bothSides]: z.infer<typeof side> };
