import type { Operator } from '#blanks/operator.ts';
import type { SearchEntry } from '#blanks/searchEntry.ts';
import type { SiteFile } from '#blanks/site.ts';
import type { Links } from './check/checkLinks.ts';
import type { Alternates } from './check/checkSitemap.ts';
import type { Told } from './check/checkTestimonies.ts';
import { writeFile } from './write.ts';

export type Options = {
  /** The folder that `next build` exported to. */
  from: string;
  /** The folder whose files are served as they are. */
  publicFiles: string;
  /** The folder to write the finished site to. */
  to: string;
  /** The public base URL. */
  origin: string;
  /** Who answers for it. */
  operator: Operator;
};

/** A site while it is written: its files so far, and what is compared once all are there. Maps are by path. */
export type Draft = Options & {
  files: Record<string, SiteFile>;
  /** What is wrong. */
  faults: string[];
  /** What stands on pages, in mails, and in files that are neither. */
  pages: Map<string, string>;
  mails: Map<string, string>;
  texts: Map<string, string>;
  /** What pages lead to, what they tell of testimonies, and what they weigh. */
  links: Map<string, Links>;
  told: Map<string, Told>;
  weights: Map<string, number>;
  /** The other languages of pages that may be found, by their URL. */
  listed: Map<string, Alternates>;
  /** What a search can find. */
  entries: SearchEntry[];
  /** The parts of pages that wait for who answers for the portal. */
  operatorParts: string[];
};

/** A site of which nothing is written yet. */
export const beginDraft = (options: Options): Draft => ({
  ...options,
  ...{ files: {}, faults: [], entries: [], operatorParts: [] },
  ...{ pages: new Map(), mails: new Map(), texts: new Map() },
  ...{ links: new Map(), told: new Map(), weights: new Map(), listed: new Map() },
});

/** Writes a file that is served at a path. @param file where it goes in the site; its name decides its type */
export function put(
  draft: Pick<Draft, 'to' | 'files'>,
  path: string,
  file: string,
  body: string | Uint8Array,
  about: Parameters<typeof writeFile>[3],
): SiteFile {
  const written = writeFile(draft.to, file, body, about);
  draft.files[path] = written;
  return written;
}

/**
 * Does the work of one file, so that what is wrong there is told with its name and the others are still looked at.
 *
 * @param work returns what is wrong
 */
export function within({ faults }: Pick<Draft, 'faults'>, path: string, work: () => string[]): void {
  try {
    faults.push(...work().map((fault) => `${path} ${fault}`));
  } catch (error) {
    faults.push(`${path} cannot be finished: ${error instanceof Error ? error.message : error}`);
  }
}
