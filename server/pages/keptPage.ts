import type { TemplateName } from '#blanks/list.ts';
import { letterOf, type Portal } from '#server/answers/portal.ts';
import type { Resource } from '#server/site/resource.ts';
import { tellsArrival } from './arrival.ts';

/** Pages that are the same for everybody while the counts of their letter are, whatever is asked after `?`; but a letter also tells how its reader came. */
const sameForAll: ReadonlySet<TemplateName> = new Set<TemplateName>(['counts', 'letter']);

/**
 * A page with counts as it was filled last, when it says what is true now and nothing must be waited for: home and the letter
 * are read by most, and are answered like finished files.
 *
 * @returns null when it has to be made, or is no such page
 */
export function keptPage(
  { site, readings, kept }: Pick<Portal, 'site' | 'readings' | 'kept'>,
  path: string,
  search = '',
): Resource | null {
  const template = site.template(path);
  if (!template || template instanceof Promise || !sameForAll.has(template.name)) return null;
  if (template.name === 'letter' && tellsArrival(search)) return null;
  const letter = template.file.letter ?? '';
  const counts = letterOf(site, letter) && readings.counts.young(letter)?.counts;
  return counts ? kept.find(template, '', counts) : null;
}
