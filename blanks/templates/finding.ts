import type { TemplateContract } from './contract.ts';

/** The search, and what stands where a page is missing. */
export const templatesOfFinding = {
  search: {
    /** What was asked, as it was typed and as the end of an address, how many results there are, and how many are shown when not all are. */
    blanks: ['q', 'query', 'resultCount', 'shownCount'],
    outcomes: ['help', 'nothing-asked', 'nothing-found', 'found'],
    rows: { results: ['url', 'title', 'page', 'excerpt', 'language', 'direction'] },
  },
  /** What went wrong, and the letter that it was about, or the featured one. */
  problem: {
    blanks: ['retryMinutes', 'letter.title', 'letter.path'],
    outcomes: ['not-found', 'bad-request', 'other-site', 'too-large', 'method', 'too-many', 'busy', 'broken'],
    rows: {},
  },
} as const satisfies Record<string, TemplateContract>;
