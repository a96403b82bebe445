import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isConsentOver } from '#content/files/consent.ts';
import { withoutContacts } from '#content/files/contacts.ts';

/** Where contentlayer reads. */
const stage = '.content';
/** Partners are read as they are: see content/model/partners.ts. */
const exclude = (path: string) => path === 'partners';

/**
 * Copies texts and entries to where contentlayer reads them, without the byte-order marks and line ends that editors on
 * Windows write: it would refuse them. A file that is the same stays as it is, and is not compiled again. A testimony whose
 * consent has ended or was taken back is not among them, in any language, so nothing that is printed can know it; neither
 * are the contacts of whom a letter is addressed to.
 *
 * @param today as "2026-11-26"
 * @returns a sentence for each text that was left out
 */
export function stageContent(today: string): string[] {
  const all = globSync('*/**/*.{mdx,yaml}', { cwd: 'content', exclude });
  const ended = all.filter((file) => isConsentOver('content', file, today));
  const files = all.filter((file) => !ended.includes(file));
  for (const old of globSync('*/**/*.{mdx,yaml}', { cwd: stage })) if (!files.includes(old)) rmSync(join(stage, old));
  for (const file of files) {
    const text = withoutContacts(
      file,
      readFileSync(join('content', file), 'utf8')
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n'),
    );
    const path = join(stage, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return ended.map((file) => `content/${file} is left out: its consent has ended or was taken back`);
}
