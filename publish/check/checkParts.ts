import type { Document } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import type { Part } from '#blanks/parts.ts';
import { partOf } from '#publish/page/partOf.ts';
import { treatments } from '#publish/page/parts.ts';

/**
 * Makes sure that a page has the parts that `publish` expects on its kind of page.
 *
 * @returns a sentence for each that is not there
 */
export function checkParts(document: Document, path: string): string[] {
  const found = new Set(DomUtils.findAll((element) => partOf(element) !== undefined, document.children).map(partOf));
  const rest = path.replace(/^\/[^/]+/, '');
  return Object.entries(treatments).flatMap(([part, { on }]) =>
    on.test(rest) && !found.has(part as Part) ? [`lacks its part "${part}": see blanks/parts.ts`] : [],
  );
}
