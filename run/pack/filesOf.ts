import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/**
 * What programs of ours are made of: the files that they import or run in a thread of their own, all the way down, and the
 * packages that these name.
 *
 * @param programs paths from here, as in `server/main.ts`
 */
export async function filesOf(programs: readonly string[]): Promise<{ files: string[]; packages: string[] }> {
  const own = await importedBy(programs);
  const threads = own.files.flatMap(threadsOf).filter((file) => !own.files.includes(file));
  return threads.length === 0 ? own : filesOf([...programs, ...threads]);
}

/** The files that a file of ours names as that of a thread, as in `new Worker(new URL('./thread.ts', import.meta.url))`. */
const threadsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/new URL\('([^']+\.ts)', import\.meta\.url\)/g)].map(([, path = '']) =>
    join(dirname(file), path),
  );

async function importedBy(programs: readonly string[]) {
  const { metafile } = await build({
    ...{ entryPoints: [...programs], bundle: true, write: false, metafile: true, outdir: 'out' },
    ...{ platform: 'node', format: 'esm', packages: 'external', logLevel: 'silent' },
  });
  const named = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map(({ path }) => packageOf(path)),
  );
  const packages = [...new Set(named)].filter((name) => !builtinModules.includes(name) && !name.startsWith('node:'));
  return { files: Object.keys(metafile.inputs).sort(), packages: packages.sort() };
}

/** `@scope/name/part` is a part of the package `@scope/name`. */
const packageOf = (path: string) =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');

/**
 * The folders of packages and of all that they need, as they are installed here.
 *
 * @throws Error when one that is needed is not installed
 */
export function foldersOf(packages: readonly string[]): string[] {
  const found = new Set<string>();
  const add = (name: string, from: string, isNeeded: boolean) => {
    const folder = installedFrom(name, from);
    if (!folder) {
      if (isNeeded) throw new Error(`${name}, which ${from} needs, is not installed: run "npm ci".`);
      return;
    }
    if (found.has(folder)) return;
    found.add(folder);
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    ) as Record<'dependencies' | 'optionalDependencies', Record<string, string> | undefined>;
    for (const needed of Object.keys(dependencies)) add(needed, folder, !(needed in optionalDependencies));
    // What is for other platforms is not here.
    for (const maybe of Object.keys(optionalDependencies)) add(maybe, folder, false);
  };
  for (const name of packages) add(name, '.', true);
  return [...found].sort();
}

/** Where Node would find a package: in the folder itself, or beside one of those above it. */
function installedFrom(name: string, from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name);
    if (existsSync(join(place, 'package.json'))) return place;
    if (folder === '.') return null;
  }
}
