import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where contentlayer reads. */
const stage = '.content';

/**
 * Copies texts and entries to where contentlayer reads them, without the byte-order marks and line ends that editors on
 * Windows write: it would refuse them. A file that is the same stays as it is, and is not compiled again.
 */
export function stageContent(): void {
  const files = globSync('*/**/*.{mdx,yaml}', { cwd: 'content' });
  for (const old of globSync('*/**/*.{mdx,yaml}', { cwd: stage })) if (!files.includes(old)) rmSync(join(stage, old));
  for (const file of files) {
    const text = readFileSync(join('content', file), 'utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n');
    const path = join(stage, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
