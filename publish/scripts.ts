import { createHash } from 'node:crypto';
import { build } from 'esbuild';

export type Script = { url: string; code: string; cache: 'immutable' | 'revalidate' };

/** The scripts that pages may load, by the path that the pages name them with. `embed.js` keeps its address, because others link to it. */
const entries = {
  '/browser/page.js': 'browser/page.ts',
  '/browser/embedded.js': 'browser/embedded.ts',
  '/embed.js': 'browser/embed.ts',
};

/** Bundles the scripts; each gets an address that changes with its content. */
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
    const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
    const isFixed = path === '/embed.js';
    scripts.set(path, {
      code,
      url: isFixed ? path : `/assets/${path.split('/').at(-1)?.replace('.js', '')}.${hash}.js`,
      cache: isFixed ? 'revalidate' : 'immutable',
    });
  }
  return scripts;
}
