import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

/**
 * What each way to show us on another site loads, in requests and in bytes after brotli, and beside it what packages of
 * others load before anybody has seen their content: `node bench/embeds.ts NAME=FILE,FILE …`, scripts bundled and made small.
 */
const { files }: { files: Record<string, { file: string }> } = JSON.parse(readFileSync('site/manifest.json', 'utf8'));
const brotli = (bytes: Buffer) => brotliCompressSync(bytes).length;
const ours = (path: string) => {
  const file = files[path];
  if (!file) throw new Error(`${path} is not in site/: build first`);
  // Blanks and delimiters, which no reader is sent.
  return brotli(
    Buffer.from(readFileSync(join('site', file.file), 'utf8').replace(/ data-set-[a-z-]+="⟦[^⟧]*⟧"|⟦[^⟧]*⟧/g, '')),
  );
};
const theirs = async (file: string) => {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'error',
  });
  return brotli(Buffer.from(outputFiles[0]?.contents ?? []));
};

const row = (what: string, sizes: readonly number[]) => ({
  what,
  requests: sizes.length,
  bytes: sizes.reduce((sum, size) => sum + size, 0),
});
const inFrame = Object.keys(files).find((path) => path.startsWith('/assets/embedded.')) ?? '';
const frames = {
  position: '/embed/en/positions/ncmec',
  answer: '/embed/en/faq/what-it-is',
  figure: '/embed/en/figures/cybertipline',
  'counter of a letter': '/embed/en/letters/safeguards/count',
  'form of a letter': '/embed/en/letters/safeguards',
};
const others = process.argv.slice(2).map((word) => word.split('=') as [name: string, files: string]);
console.table([
  ...Object.entries(frames).flatMap(([what, path]) => [
    row(`${what}: frame without script`, [ours(path)]),
    row(`${what}: frame, also by oEmbed`, [ours(path), ours(inFrame)]),
    row(`${what}: element`, [ours('/embed.js'), ours(path), ours(inFrame)]),
  ]),
  ...(await Promise.all(others.map(async ([name, list]) => row(name, await Promise.all(list.split(',').map(theirs)))))),
]);
