import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isNode, isScalar, isSeq, LineCounter, parse, parseDocument } from 'yaml';
import type { z } from 'zod';
import { isLocale } from '#i18n/locales.ts';
import { type CollectionName, collections } from './schema/collections.ts';
import { type Kind, kinds } from './schema/kinds.ts';
import { source } from './schema/source.ts';
import { staleHelplines } from './staleHelplines.ts';

type Fault = { file: string; line: number; field: string; message: string };

/**
 * Checks every file under content/ against its schema, and the texts against each other: sources exist,
 * slugs are unique, a translation has its original, each side states its revision.
 *
 * @param folder the content folder
 * @returns every fault with file, line and field; empty when all is well
 */
export function checkContent(folder: string): Fault[] {
  const bibliography = filesIn(folder, 'sources');
  const sources = new Set(bibliography.map((name) => name.replace(/\.yaml$/, '')));
  const faults = bibliography.flatMap((name) => checkFile(folder, `sources/${name}`, source, sources));
  for (const kind of Object.keys(kinds) as Kind[]) {
    const originals = filesIn(folder, `${kind}/en`);
    for (const language of filesIn(folder, kind)) {
      if (!isLocale(language)) {
        faults.push({ file: `${kind}/${language}`, line: 1, field: '(file)', message: 'is not a language in i18n/locales.ts' });
        continue;
      }
      for (const name of filesIn(folder, `${kind}/${language}`)) {
        const file = `${kind}/${language}/${name}`;
        faults.push(...checkFile(folder, file, kinds[kind].schema, sources, language));
        if (!originals.includes(name)) faults.push({ file, line: 1, field: '(file)', message: `translates a text that does not exist: ${kind}/en/${name}` });
      }
    }
    const slugs = originals.map((name) => name.toLowerCase());
    for (const name of originals.filter((_, index) => slugs.indexOf(slugs[index] ?? '') !== index))
      faults.push({ file: `${kind}/en/${name}`, line: 1, field: '(file)', message: 'has the same slug as another file' });
  }
  for (const name of Object.keys(collections) as CollectionName[]) {
    if (existsSync(join(folder, name))) faults.push(...checkCollection(folder, name, sources));
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

/** The facts, the words in each language, and that both speak of the same entries. */
function checkCollection(folder: string, name: CollectionName, sources: Set<string>): Fault[] {
  const { facts, words, entries, mustHaveWords } = collections[name];
  const faults = checkFile(folder, `${name}/facts.yaml`, facts, sources);
  const idsIn = (file: string) => {
    const parsed = parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>;
    const found =
      name === 'helplines' && file.endsWith('facts.yaml') ? (parsed.places as { entries: unknown[] }[]).flatMap((place) => place.entries) : parsed[entries];
    return Array.isArray(found) ? found.map((entry: { id: string }) => entry.id) : Object.keys(found ?? {});
  };
  if (faults.length > 0) return faults;
  const ids = idsIn(`${name}/facts.yaml`);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  faults.push(...twice.map((id) => ({ file: `${name}/facts.yaml`, line: 1, field: id, message: 'stands twice' })));
  for (const file of filesIn(folder, name).filter((found) => found.startsWith('words.'))) {
    const language = file.split('.')[1] ?? '';
    const path = `${name}/${file}`;
    const wrong = checkFile(folder, path, words, sources, language);
    faults.push(...wrong);
    if (wrong.length > 0) continue;
    const worded = idsIn(path);
    faults.push(
      ...worded
        .filter((id) => !ids.includes(id))
        .map((id) => ({ file: path, line: 1, field: `${entries}.${id}`, message: `has words for an entry that ${name}/facts.yaml does not have` })),
    );
    if (mustHaveWords)
      faults.push(...ids.filter((id) => !worded.includes(id)).map((id) => ({ file: path, line: 1, field: `${entries}.${id}`, message: 'is missing' })));
  }
  return faults;
}

function checkFile(folder: string, file: string, schema: z.ZodObject, sources: Set<string>, language?: string): Fault[] {
  const isText = file.endsWith('.mdx');
  const ending = language && !file.includes('/words.') ? '.mdx' : '.yaml';
  if (!file.endsWith(ending)) return [{ file, line: 1, field: '(file)', message: `has a name that does not end in ${ending}` }];
  const text = readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');
  const counter = new LineCounter();
  const front = isText ? (/^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '') : text;
  const document = parseDocument(front, { lineCounter: counter });
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
  const fault = (path: readonly PropertyKey[], message: string): Fault => ({ file, line: lineOf(path), field: path.join('.') || '(fields)', message });
  const [broken] = document.errors;
  if (broken) return [{ file, line: (broken.linePos?.[0].line ?? 1) + offset, field: '(yaml)', message: broken.message.split('\n')[0] ?? '' }];

  const fields: unknown = document.toJS() ?? {};
  const result = schema.safeParse(fields);
  const faults = (result.error?.issues ?? []).flatMap((issue) =>
    'keys' in issue ? issue.keys.map((key) => fault([...issue.path, key], 'is not a field of this kind')) : fault(issue.path, issue.message),
  );
  for (const { path, id } of citations(fields)) if (!sources.has(id)) faults.push(fault(path, `there is no source "${id}" in content/sources`));
  if (language) faults.push(...checkRevision(fields as Record<string, unknown>, language).map(([field, message]) => fault([field], message)));
  return faults;
}

/** Every place in the fields where a source is named. */
function citations(value: unknown, path: PropertyKey[] = []): { path: PropertyKey[]; id: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'original' && typeof inner === 'string') return [{ path: here, id: inner }];
    if (/^(sources|\w+Sources)$/.test(key) && Array.isArray(inner)) return inner.map((id, index) => ({ path: [...here, index], id: String(id) }));
    return citations(inner, here);
  });
}

function checkRevision(fields: Record<string, unknown>, language: string): [string, string][] {
  const isOriginal = language === 'en';
  const wanted = isOriginal ? ['revision', 'updated'] : ['translates'];
  const unwanted = isOriginal ? ['translates', 'reviewedBy'] : ['revision', 'updated'];
  return [
    ...wanted
      .filter((field) => fields[field] === undefined)
      .map((field): [string, string] => [
        field,
        isOriginal ? 'is missing: the original states its revision and day of change' : 'is missing: a translation states the revision it follows',
      ]),
    ...unwanted
      .filter((field) => fields[field] !== undefined)
      .map((field): [string, string] => [field, isOriginal ? 'belongs to translations only' : 'belongs to the original only']),
  ];
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
  for (const warning of staleHelplines(helplines, today)) console.warn(`Warning: content/helplines/facts.yaml: ${warning}. Look it up again.`);
}
