import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { slug as isSlug } from '#content/check/checkNames.ts';
import { didYouMean } from '#content/check/didYouMean.ts';
import { begunTranslation } from '#content/files/begunTranslation.ts';
import { type Beginning, placeOf, skeleton } from '#content/files/skeleton.ts';
import { readArguments } from './cli/readArguments.ts';
import { runCli } from './cli/runCli.ts';

/** What can be begun, and the folder of content/ it lies in. */
const beginnings: Readonly<Record<string, Beginning>> = {
  letter: 'letters',
  position: 'positions',
  update: 'updates',
  news: 'news',
  faq: 'faq',
  source: 'sources',
  testimony: 'voices',
  page: 'pages',
  guide: 'guides',
  walk: 'walks',
  partner: 'partners',
};
const names = Object.keys(beginnings);

const usage = `npm run new -- KIND SLUG                  begins a file under content/ with all its fields and what they mean
npm run new -- KIND SLUG --in LANGUAGE    begins a translation of a text that is there, such as --in es
KIND is ${names.join(', ')}. SLUG is its address, and never changes: small letters a to z, digits, single hyphens.`;

/** What kind is meant, and its slug. */
function asked([name = '', slug = '', ...more]: readonly string[]): { kind: Beginning; slug: string } {
  if (name === '' || more.length > 0) throw new Error(usage);
  const kind = Object.hasOwn(beginnings, name) ? beginnings[name] : undefined;
  if (!kind) throw new Error(`There is no kind "${name}"${didYouMean(name, names) || '.'}\n${usage}`);
  if (!isSlug.test(slug)) throw new Error(`"${slug}" is no slug.\n${usage}`);
  return { kind, slug };
}

/**
 * Begins a text or a source: npm run new -- letter harbour.
 *
 * @param root the folder of the project
 * @param today as "2026-11-26"
 * @returns what to tell the editor
 * @throws Error for a kind that there is not, an address that is none, and a file that is there; nothing is written then
 */
export function begin(root: string, words: readonly string[], today: string): string {
  const { kind, slug } = asked(words);
  const file = placeOf(kind, slug);
  if (existsSync(join(root, file))) throw new Error(`${file} is there already; nothing was written.`);
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), skeleton(kind, today), { flag: 'wx' });
  return `${file} is begun. Fill it in; npm run dev and npm run build name what is still empty, with its line.`;
}

/**
 * Begins a translation of a text: npm run new -- letter harbour --in es.
 *
 * @throws Error for what has no languages or no original, a language that there is not, and a file that is there; nothing is written then
 */
export function beginTranslation(root: string, words: readonly string[], language: string): string {
  const { kind, slug } = asked(words);
  if (kind === 'sources' || kind === 'partners')
    throw new Error(`A ${words[0]} is one file for all languages; write it in content/${kind}/${slug}.yaml.`);
  const file = `content/${kind}/${language}/${slug}.mdx`;
  if (existsSync(join(root, file))) throw new Error(`${file} is there already; nothing was written.`);
  const begun = begunTranslation(join(root, 'content'), kind, slug, language);
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), begun, { flag: 'wx' });
  return `${file} is begun as its original. Translate it; npm run dev and npm run build name each sentence that is not yet.`;
}

/** Ends with 0, or with 2 when nothing was begun. */
export async function main(): Promise<number> {
  const { positionals, values } = readArguments(usage, { in: { type: 'string' } });
  console.log(
    values.in === undefined
      ? begin('.', positionals, new Date().toISOString().slice(0, 10))
      : beginTranslation('.', positionals, values.in),
  );
  return 0;
}

if (import.meta.main) runCli(main);
