import { z } from 'zod';
import { textFields } from './fields.ts';

/** The drawings that there are, by what they show: components/drawing/scenes.ts. */
const drawings = ['with', 'without', 'detection'] as const;

/** One question of the explainer; its slug is its anchor on the FAQ page and never changes. */
export const faqEntry = z.strictObject({
  ...textFields,
  title: z.string().min(1).describe('The question, as a reader would ask it.'),
  drawings: z
    .array(z.enum(drawings))
    .optional()
    .describe('The drawings that explain the answer; they stand before it.'),
  order: z.int().positive().describe('Its place on the page.'),
});
