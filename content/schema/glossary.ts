import { z } from 'zod';
import { entryId, historyFields, sourceIds } from './fields.ts';
import { byId } from './words.ts';

/** The terms that texts may define with `<Term of="…">`. */
export const glossaryFacts = z.strictObject({
  terms: z.array(
    z.strictObject({
      id: entryId.describe('Never changes.'),
      sources: sourceIds.describe('Where the meaning comes from.'),
    }),
  ),
});

/** The words of the glossary in one language. */
export const glossaryWords = z.strictObject({
  ...historyFields,
  terms: byId(
    z.strictObject({
      term: z.string().min(1).describe('The term.'),
      short: z.string().min(1).describe('One or two plain sentences, for children too.'),
      full: z.string().min(1).describe('The whole meaning.'),
      say: z.string().optional().describe('Words that we use.'),
      avoid: z.string().optional().describe('Words that we do not use, and why.'),
    }),
  ),
});
