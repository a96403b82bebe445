import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readArguments } from './cli/readArguments.ts';
import { runCli } from './cli/runCli.ts';
import { filesOf, foldersOf } from './pack/filesOf.ts';

/**
 * Makes a folder from which the portal runs and its commands can be given: the printed site, our files that these import,
 * the packages that they name, and Node. Nothing else has to be installed on the machine that it is copied to.
 */
const usage = 'npm run pack -- --to FOLDER       a folder that is not there yet; build before';

/** The commands that a running portal needs. Those that print (build, handover) are given where it was built. */
const commands = [
  'backup',
  'export',
  'figures',
  'letters',
  'mail',
  'moderation',
  'organisations',
  'people',
  'purge',
  'restore',
  'updates',
  'watch',
];

/** What the programs read beside what they import. */
const read = ['run/ready.cjs', 'LICENSE', 'i18n/names/*', 'content/letters/*/*'];

export async function main(): Promise<number> {
  const { values } = readArguments(usage, { to: { type: 'string' } }, { words: false });
  if (!values.to) throw new Error(usage);
  const to = resolve(values.to);
  if (existsSync(to)) throw new Error(`${values.to} is there already.`);
  if (!existsSync('site/manifest.json')) throw new Error('There is no printed site: run "npm run build" first.');
  const draft = `${to}.part`;
  rmSync(draft, { recursive: true, force: true });
  await pack(draft);
  renameSync(draft, to);
  console.log(`${values.to} holds the portal. There: npm start, or docs/operating.md.`);
  return 0;
}

async function pack(to: string): Promise<void> {
  const { files, packages } = await filesOf(['server/main.ts', ...commands.map((name) => `run/${name}.ts`)]);
  mkdirSync(to, { recursive: true });
  for (const file of [...files, ...globSync(read)]) copy(file, join(to, file));
  for (const folder of foldersOf([...packages, 'node'])) copy(folder, join(to, folder));
  copy('site', join(to, 'site'));
  const {
    name,
    version,
    private: isPrivate,
    type,
    license,
    imports,
    scripts,
    dependencies,
  } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
  const only = (all: Record<string, string> = {}, names: readonly string[]) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
  const manifest = {
    ...{ name, version, private: isPrivate, type, license, imports },
    scripts: only(scripts, ['start', ...commands]),
    dependencies: only(dependencies, [...packages, 'node']),
  };
  writeFileSync(join(to, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  mkdirSync(join(to, 'node_modules/.bin'), { recursive: true });
  writeFileSync(join(to, 'node_modules/.bin/node'), '#!/bin/sh\nexec "$(dirname "$0")/../node/bin/node" "$@"\n', {
    mode: 0o755,
  });
}

/** A package that holds packages of its own is copied without them: each that is needed is named by itself. */
function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  const isOwn = (path: string) => !path.slice(from.length).includes('/node_modules');
  cpSync(from, to, { recursive: true, filter: isOwn });
}

if (import.meta.main) runCli(main);
