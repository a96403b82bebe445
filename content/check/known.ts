import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Referred } from '#content/model/references.ts';
import { readFields } from '#content/readFields.ts';
import type { CollectionName } from '#content/schema/collections.ts';
import type { Addresses } from './checkLink.ts';
import { idsIn } from './entries.ts';
import { knownAddresses } from './knownAddresses.ts';

/** What texts may name: ids, and where each kind of them stands; the portal's addresses. */
export type Known = Record<Referred, { ids: ReadonlySet<string>; where: string }> & {
  sourcesOfViews: ReadonlyMap<string, readonly string[]>;
  terms: ReadonlySet<string>;
  addresses: Addresses;
};

/**
 * What lies in a folder, without the hidden files that file managers leave; nothing when there is no such folder.
 *
 * @param ending of the files that are looked for; left out, folders are listed too
 */
export const filesIn = (folder: string, path = '', ending?: string): string[] =>
  existsSync(join(folder, path))
    ? readdirSync(join(folder, path), { withFileTypes: true })
        .filter((entry) => !ending || (entry.name.endsWith(ending) && entry.isFile()))
        .flatMap(({ name }) => (name.startsWith('.') ? [] : name))
        .sort()
    : [];

/** Reads from a content folder what its texts may name. */
export function readKnown(folder: string): Known {
  const ids = (name: CollectionName) => new Set(idsIn(name, readFields(join(folder, name, 'facts.yaml'))));
  return {
    source: { ids: namesIn(folder, 'sources', '.yaml'), where: 'content/sources' },
    topic: { ids: ids('topics'), where: 'content/topics/facts.yaml' },
    view: { ids: ids('viewpoints'), where: 'content/viewpoints/facts.yaml' },
    letter: { ids: lettersIn(folder), where: 'content/letters' },
    sourcesOfViews: sourcesOfViews(folder),
    terms: ids('glossary'),
    addresses: knownAddresses(folder),
  };
}

/** The files of one ending in a folder, without it. */
const namesIn = (folder: string, path: string, ending: string) =>
  new Set(filesIn(folder, path, ending).map((name) => name.slice(0, -ending.length)));

/** The letters, whatever language each is written in. */
const lettersIn = (folder: string) =>
  new Set(filesIn(folder, 'letters').flatMap((language) => [...namesIn(folder, `letters/${language}`, '.mdx')]));

/** The sources of each view; none where there are no views. */
function sourcesOfViews(folder: string): Map<string, string[]> {
  const { views } = readFields(join(folder, 'viewpoints/facts.yaml'));
  return new Map(
    Array.isArray(views) ? views.map((view) => [view?.id, Array.isArray(view?.sources) ? view.sources : []]) : [],
  );
}
