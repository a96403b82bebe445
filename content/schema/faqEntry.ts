import { z } from 'zod';
import { textFields } from './common.ts';

/** One question of the explainer; its slug is its anchor on the FAQ page and never changes. */
export const faqEntry = z.strictObject({
  ...textFields,
  title: z.string().min(1).describe('The question, as a reader would ask it.'),
  order: z.int().positive().describe('Its place on the page.'),
});
export type FaqEntry = z.infer<typeof faqEntry>;
