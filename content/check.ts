import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isNode, isScalar, isSeq, LineCounter, parse, parseDocument } from 'yaml';
import type { z } from 'zod';
import { defaultLocale, isLocale } from '#i18n/locales.ts';
import { checkAnswers } from './checkAnswers.ts';
import { checkHistory, type History } from './checkHistory.ts';
import { checkRevision } from './checkRevision.ts';
import { checkSupport } from './checkSupport.ts';
import { checkTerms } from './checkTerms.ts';
import { fieldsPart, readFields, readWhole } from './readFields.ts';
import { type Referred, references } from './references.ts';
import { type CollectionName, collections } from './schema/collections.ts';
import { type Kind, kinds } from './schema/kinds.ts';
import { source } from './schema/source.ts';
import { staleHelplines } from './staleHelplines.ts';

type Fault = { file: string; line: number; field: string; message: string };

/** The ids that fields may name, and where each kind of them stands. */
type Known = Record<Referred, { ids: ReadonlySet<string>; where: string }> & {
  sourcesOfViews: ReadonlyMap<string, readonly string[]>;
  terms: ReadonlySet<string>;
};

/**
 * Checks every file under content/ against its schema, and the texts against each other: sources exist,
 * topics and views exist, slugs are unique, a translation has its original, each side states its revision and what changed.
 *
 * @param folder the content folder
 * @returns every fault with file, line and field; empty when all is well
 */
export function checkContent(folder: string): Fault[] {
  const bibliography = filesIn(folder, 'sources');
  const known: Known = {
    source: { ids: new Set(bibliography.map((name) => name.replace(/\.yaml$/, ''))), where: 'content/sources' },
    topic: { ids: new Set(idsIn(folder, 'topics')), where: 'content/topics/facts.yaml' },
    view: { ids: new Set(idsIn(folder, 'viewpoints')), where: 'content/viewpoints/facts.yaml' },
    sourcesOfViews: sourcesOfViews(folder),
    terms: new Set(idsIn(folder, 'glossary')),
  };
  const faults = bibliography.flatMap((name) => checkFile(folder, `sources/${name}`, source, known));
  for (const kind of Object.keys(kinds) as Kind[]) {
    const originals = filesIn(folder, `${kind}/en`);
    for (const language of filesIn(folder, kind)) {
      if (!isLocale(language)) {
        faults.push({
          file: `${kind}/${language}`,
          line: 1,
          field: '(file)',
          message: 'is not a language in i18n/locales.ts',
        });
        continue;
      }
      for (const name of filesIn(folder, `${kind}/${language}`)) {
        const file = `${kind}/${language}/${name}`;
        faults.push(...checkFile(folder, file, kinds[kind].schema, known, `${kind}/${defaultLocale}/${name}`));
        if (!originals.includes(name))
          faults.push({
            file,
            line: 1,
            field: '(file)',
            message: `translates a text that does not exist: ${kind}/en/${name}`,
          });
      }
    }
    const slugs = originals.map((name) => name.toLowerCase());
    for (const name of originals.filter((_, index) => slugs.indexOf(slugs[index] ?? '') !== index))
      faults.push({
        file: `${kind}/en/${name}`,
        line: 1,
        field: '(file)',
        message: 'has the same slug as another file',
      });
  }
  for (const name of Object.keys(collections) as CollectionName[]) {
    if (existsSync(join(folder, name))) faults.push(...checkCollection(folder, name, known));
  }
  return faults;
}

/** What lies in a folder, without the hidden files that file managers leave; nothing when there is no such folder. */
const filesIn = (folder: string, path: string) =>
  existsSync(join(folder, path))
    ? readdirSync(join(folder, path))
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];

/** The ids of the entries of a collection; none where it is not there. */
function idsIn(folder: string, name: CollectionName, file = 'facts.yaml'): string[] {
  const fields = readFields(join(folder, name, file));
  const found =
    name === 'helplines' && file === 'facts.yaml'
      ? placesIn(fields).flatMap((place) => place.entries)
      : fields[collections[name].entries];
  return Array.isArray(found) ? found.map((entry: { id: string }) => entry.id) : Object.keys(found ?? {});
}

/** The sources of each view; none where there are no views. */
function sourcesOfViews(folder: string): Map<string, string[]> {
  const { views } = readFields(join(folder, 'viewpoints/facts.yaml'));
  return new Map(
    Array.isArray(views) ? views.map(({ id, sources }) => [id, Array.isArray(sources) ? sources : []]) : [],
  );
}

const placesIn = (fields: Record<string, unknown>) => (fields.places ?? []) as { entries: { id: string }[] }[];

/** The facts, the words in each language, and that both speak of the same entries. */
function checkCollection(folder: string, name: CollectionName, known: Known): Fault[] {
  const { facts, words, entries, mustHaveWords } = collections[name];
  const faults = checkFile(folder, `${name}/facts.yaml`, facts, known);
  if (faults.length > 0) return faults;
  const ids = idsIn(folder, name);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  faults.push(...twice.map((id) => ({ file: `${name}/facts.yaml`, line: 1, field: id, message: 'stands twice' })));
  for (const file of filesIn(folder, name).filter((found) => found.startsWith('words.'))) {
    const path = `${name}/${file}`;
    const wrong = checkFile(folder, path, words, known, `${name}/words.${defaultLocale}.yaml`);
    faults.push(...wrong);
    if (wrong.length > 0) continue;
    const worded = idsIn(folder, name, file);
    const fault = (id: string, message: string): Fault => ({ file: path, line: 1, field: `${entries}.${id}`, message });
    faults.push(
      ...worded
        .filter((id) => !ids.includes(id))
        .map((id) => fault(id, `has words for an entry that ${name}/facts.yaml does not have`)),
    );
    if (mustHaveWords) faults.push(...ids.filter((id) => !worded.includes(id)).map((id) => fault(id, 'is missing')));
  }
  return faults;
}

/**
 * Checks one file against its schema, and what it names and tells of itself.
 *
 * @param original the file that this one translates, or is; left out where there are no languages
 */
function checkFile(folder: string, file: string, schema: z.ZodObject, known: Known, original?: string): Fault[] {
  const ending = original && !original.includes('/words.') ? '.mdx' : '.yaml';
  if (!file.endsWith(ending))
    return [{ file, line: 1, field: '(file)', message: `has a name that does not end in ${ending}` }];
  const counter = new LineCounter();
  const isText = ending === '.mdx';
  const whole = readWhole(join(folder, file));
  const document = parseDocument(fieldsPart(file, whole), { lineCounter: counter });
  const offset = isText ? 1 : 0;
  /** The line of the field's name, or else of what it should stand in. */
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const parent = document.getIn(path.slice(0, depth - 1), true);
      const field = path[depth - 1];
      const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === field) : undefined;
      const node = pair ? pair.key : isSeq(parent) && parent.get(Number(field), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line + offset;
    }
    return 1;
  };
  const fault = (path: readonly PropertyKey[], message: string): Fault => ({
    file,
    line: lineOf(path),
    field: path.join('.') || '(fields)',
    message,
  });
  const [broken] = document.errors;
  if (broken)
    return [
      {
        file,
        line: (broken.linePos?.[0].line ?? 1) + offset,
        field: '(yaml)',
        message: broken.message.split('\n')[0] ?? '',
      },
    ];

  const fields: unknown = document.toJS() ?? {};
  const result = schema.safeParse(fields);
  const faults = (result.error?.issues ?? []).flatMap((issue) =>
    'keys' in issue
      ? issue.keys.map((key) => fault([...issue.path, key], 'is not a field of this kind'))
      : fault(issue.path, issue.message),
  );
  for (const { path, to, id } of references(fields))
    if (!known[to].ids.has(id)) faults.push(fault(path, `there is no ${to} "${id}" in ${known[to].where}`));
  if (result.success)
    faults.push(
      ...checkSupport(fields, isText ? whole : '', known.sourcesOfViews).map(([path, message]) => fault(path, message)),
    );
  if (!original) return faults;
  faults.push(
    ...checkRevision(fields as Record<string, unknown>, file === original).map(([field, message]) =>
      fault([field], message),
    ),
  );
  if (!result.success) return faults;
  const history = file === original ? undefined : (readFields(join(folder, original)) as History);
  const collection = isText ? undefined : collections[file.split('/')[0] as CollectionName];
  const terms = collection ? checkTerms(result.data, collection.entries, collection.defining, known.terms) : [];
  const told = [...checkHistory(result.data as History, history), ...checkAnswers(result.data), ...terms];
  return [...faults, ...told.map(([path, message]) => fault(path, message))];
}

if (import.meta.main) {
  const faults = checkContent('content');
  for (const { file, line, field, message } of faults) console.error(`content/${file}:${line} ${field}: ${message}`);
  if (faults.length > 0) {
    console.error(`${faults.length} fault(s) in the content`);
    process.exit(1);
  }
  const helplines = parse(readFileSync('content/helplines/facts.yaml', 'utf8')) as Parameters<typeof staleHelplines>[0];
  const today = new Date().toISOString().slice(0, 10);
  for (const warning of staleHelplines(helplines, today))
    console.warn(`Warning: content/helplines/facts.yaml: ${warning}. Look it up again.`);
}
