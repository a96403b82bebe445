import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

export type Script = { url: string; code: string; cache: 'immutable' | 'revalidate' };

/** The scripts that pages may load, by the path that the pages name them with. `embed.js` keeps its address, because others link to it. */
const entries = {
  '/browser/page.js': 'browser/page.ts',
  '/browser/embedded.js': 'browser/embedded.ts',
  '/embed.js': 'browser/embed.ts',
};

/** Every state of `embed.js` that other sites may have pasted by its hash: what `npm run pin` has put here stays as it is. */
export const pinnedFolder = 'browser/pinned';

/** Bundles the scripts; each gets an address that changes with its content. Those that are pinned have it by their names. */
export async function buildScripts(): Promise<Map<string, Script>> {
  const scripts = new Map<string, Script>();
  for (const [path, entry] of Object.entries(entries)) {
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      target: 'es2020',
      charset: 'utf8',
    });
    const code = outputFiles[0]?.text ?? '';
    const hash = hashOf(code);
    const isFixed = path === '/embed.js';
    scripts.set(path, {
      code,
      url: isFixed ? path : `/assets/${path.split('/').at(-1)?.replace('.js', '')}.${hash}.js`,
      cache: isFixed ? 'revalidate' : 'immutable',
    });
  }
  for (const file of globSync('*.js', { cwd: pinnedFolder }).sort()) {
    const url = `/${basename(file)}`;
    scripts.set(url, { url, code: readFileSync(join(pinnedFolder, file), 'utf8'), cache: 'immutable' });
  }
  return scripts;
}

/** What names a script by its content: the first ten digits of its SHA-256. */
export const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex').slice(0, 10);
