import { z } from 'zod';
import { bothSides } from './bothSides.ts';
import { textFields } from './fields.ts';

/** A page for one kind of reader: a screen or two, and a sheet of paper. */
export const guide = z.strictObject({
  ...textFields,
  reader: z.string().min(1).describe('Whom it is for, in a word or two, as lists name it: "Parents".'),
  order: z.int().positive().describe('Its place among the guides.'),
  helpFirst: z
    .boolean()
    .optional()
    .describe('Whether the way to help stands before everything else, because its readers may need it.'),
  contact: z.boolean().optional().describe('Whether it names who answers for this copy, and how to write to them.'),
  kit: z.boolean().optional().describe('Whether it offers the logo to download.'),
  cards: z
    .array(
      z.strictObject({
        question: z.string().min(1).describe('A question to talk about, which both cards answer.'),
        ...bothSides,
      }),
    )
    .min(1)
    .optional()
    .describe('Cards for a discussion, in pairs: what one side says, and what the other.'),
});
