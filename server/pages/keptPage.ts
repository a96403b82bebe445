import { letterOf, type Portal } from '#server/answers/portal.ts';
import type { Resource } from '#server/site/resource.ts';
import { atOnce, type Template } from '#server/site/site.ts';
import { tellsArrival } from './letter/arrival.ts';
import { versionOf } from './versionOf.ts';

type Knowing = Pick<Portal, 'site' | 'readings' | 'kept'>;

/**
 * A page that is the same for everybody as it was filled last, when it says what is true now and nothing must be waited for:
 * home, letters, lists and the page on which nothing was searched for yet are answered like finished files.
 *
 * @param search what is asked after `?`, with it
 * @returns null when it has to be made, or is no such page
 */
export function keptPage(portal: Knowing, path: string, search = ''): Resource | null {
  const template = atOnce(portal.site.template(path));
  const version = template && versionNow(portal, template, search);
  return version && portal.kept.find(template, '', version);
}

/** What the plain page of a template would be made of now; null when it must be waited for, or another page is asked for. */
function versionNow(portal: Knowing, template: Template, search: string): object | null {
  switch (template.name) {
    case 'counts':
    case 'organisations':
      return countsNow(portal, template.file.letter);
    case 'letter':
      return tellsArrival(search) ? null : countsNow(portal, template.file.letter);
    case 'signatories':
      return search === '' ? countsNow(portal, template.file.letter) : null;
    case 'letters': {
      const counts = Object.keys(portal.site.letters).map((letter) => countsNow(portal, letter));
      return counts.every((one) => one !== null) ? versionOf(template, counts) : null;
    }
    case 'search':
      return search === '' ? template : null;
    default:
      return null;
  }
}

const countsNow = ({ site, readings }: Knowing, letter = '') =>
  (letterOf(site, letter) && readings.counts.young(letter)?.counts) ?? null;
