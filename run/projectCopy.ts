import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What a copy does without: what is made, what is installed, what only reads or measures. */
const left = /^(\..*|node_modules|site.*|out|data|test-results|playwright-report|e2e|bench|docs|.*\.tsbuildinfo)$/;

/**
 * Copies the project, without its tests, to where a test may change it. What is installed is shared, so the copy lies inside
 * the project: a bundler follows no link out of the folder that it is told of.
 *
 * @returns the folder of the copy, to be removed by who asked for it
 */
export function copyProject(): string {
  const copy = mkdtempSync(resolve('.copy-'));
  for (const entry of readdirSync('.').filter((name) => !left.test(name)))
    cpSync(entry, join(copy, entry), { recursive: true, filter: (file) => !/\.test\.tsx?$/.test(file) });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

export const removeCopy = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Takes all languages but the first out of a copy of the project, where a test is about something else: less to compile. */
export function leaveEnglish(folder: string): void {
  writeFileSync(join(folder, 'i18n/locales/all.ts'), "import { en } from './en.ts';\nexport const all = { en };\n");
  for (const file of globSync('content/*/{es,ar,words.es.yaml,words.ar.yaml}', { cwd: folder }))
    rmSync(join(folder, file), { recursive: true });
  // Who signs agrees to other words then, which are kept under their version (app/data/letters.json).
  const consent: string = JSON.parse(readFileSync('i18n/messages/en.json', 'utf8')).form.consent;
  const version = createHash('sha256').update(consent).digest('hex').slice(0, 12);
  writeFileSync(join(folder, `i18n/consents/${version}.json`), JSON.stringify({ en: consent }));
}
