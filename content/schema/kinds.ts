import type { z } from 'zod';
import { faqEntry } from './faqEntry.ts';
import { guide } from './guide.ts';
import { letter } from './letter.ts';
import { newsItem } from './newsItem.ts';
import { page } from './page.ts';
import { position } from './position.ts';
import { testimony } from './testimony.ts';
import { update } from './update.ts';
import { walk } from './walk.ts';

/**
 * The kinds of text: the folder under content/, the schema of the fields, whether each paragraph
 * of the body must end in a citation (texts that state facts) or may speak for the portal, and the fields that pages show
 * after the body, in their order: citations are numbered as they are read.
 */
export const kinds = {
  positions: { schema: position, cited: true, afterBody: ['questions'] },
  faq: { schema: faqEntry, cited: true, afterBody: [] },
  voices: { schema: testimony, cited: true, afterBody: [] },
  news: { schema: newsItem, cited: true, afterBody: [] },
  guides: { schema: guide, cited: true, afterBody: ['cards'] },
  walks: { schema: walk, cited: true, afterBody: [] },
  letters: { schema: letter, cited: false, afterBody: ['requests', 'credit'] },
  updates: { schema: update, cited: false, afterBody: [] },
  pages: { schema: page, cited: false, afterBody: [] },
} as const satisfies Record<string, { schema: z.ZodObject; cited: boolean; afterBody: readonly string[] }>;

export type Kind = keyof typeof kinds;
export type Fields<K extends Kind> = z.infer<(typeof kinds)[K]['schema']>;
