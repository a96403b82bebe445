import type { z } from 'zod';
import { faqEntry } from './faqEntry.ts';
import { letter } from './letter.ts';
import { newsItem } from './newsItem.ts';
import { page } from './page.ts';
import { position } from './position.ts';
import { testimony } from './testimony.ts';

/**
 * The kinds of text: the folder under content/, the schema of the fields, and whether each paragraph
 * of the body must end in a citation (texts that state facts) or may speak for the portal.
 */
export const kinds = {
  positions: { schema: position, cited: true },
  faq: { schema: faqEntry, cited: true },
  voices: { schema: testimony, cited: true },
  news: { schema: newsItem, cited: true },
  letters: { schema: letter, cited: false },
  pages: { schema: page, cited: false },
} as const;

export type Kind = keyof typeof kinds;
export type Fields<K extends Kind> = z.infer<(typeof kinds)[K]['schema']>;
