import type { Document } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import type { Part } from '#blanks/parts.ts';
import { partOf } from './partOf.ts';

const faq = /^\/faq$/;
const voices = /^\/voices$/;
const letters = /^\/letters\/[^/]+$/;
const titled = /^\/(faq|voices|(positions|news)\/[^/]+)$/;
const texts = /^\/(faq|voices|(positions|news|letters)\/[^/]+)$/;

/**
 * On which pages each part must stand, by their path after the language: where without it a PDF, the search or a check would
 * miss something in silence. On others it stands when their content has it.
 */
const standsOn: Record<Part, RegExp> = {
  answered: faq,
  back: faq,
  beside: faq,
  dated: letters,
  definition: faq,
  from: /^\/(sources|views)$/,
  heading: titled,
  lede: titled,
  notice: voices,
  pdf: /^\/(faq|(positions|letters)\/[^/]+)$/,
  progress: letters,
  revision: texts,
  share: /^\/(faq|(positions|news|letters)\/[^/]+)$/,
  sources: texts,
  tagged: /^\/topics\/[^/]+$/,
  term: faq,
  testimony: voices,
  text: texts,
  topics: faq,
  under: faq,
  voice: voices,
};

/**
 * Makes sure that a page has the parts that `publish` expects on its kind of page.
 *
 * @returns a sentence for each that is not there
 */
export function checkParts(document: Document, path: string): string[] {
  const found = new Set(DomUtils.findAll((element) => partOf(element) !== undefined, document.children).map(partOf));
  const rest = path.replace(/^\/[^/]+/, '');
  return Object.entries(standsOn).flatMap(([part, pages]) =>
    pages.test(rest) && !found.has(part as Part) ? [`lacks its part "${part}": see blanks/parts.ts`] : [],
  );
}
