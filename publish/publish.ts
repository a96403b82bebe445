import { globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TemplateName } from '#blanks/list.ts';
import type { SiteFile, SiteManifest } from '#blanks/site.ts';
import { checkBudgets } from './budgets.ts';
import { checkBlanks } from './checkBlanks.ts';
import { checkLanguages } from './checkLanguages.ts';
import { checkLinks } from './checkLinks.ts';
import { finishPage } from './finishPage.ts';
import { policyOf } from './policy.ts';
import { putOrigin } from './putOrigin.ts';
import { buildScripts } from './scripts.ts';
import { writeFile } from './write.ts';

type Options = {
  /** The folder that `next build` exported to. */
  from: string;
  /** The folder to write the finished site to. */
  to: string;
  /** The public base URL, without a slash at its end. */
  origin: string;
};

/**
 * Finishes the exported site: takes the runtime out, inlines the style, sets policies, checks everything that
 * readers rely on, compresses, and writes `manifest.json` for the server. The old site stays until the new one is whole.
 *
 * @returns what is wrong; when there is anything, nothing was replaced
 */
export async function publish({ from, to, origin }: Options): Promise<string[]> {
  const faults: string[] = [];
  const draft = `${to}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });

  const scripts = await buildScripts();
  const assets = {
    style: (path: string) => readFileSync(join(from, path), 'utf8'),
    script: (path: string) => scripts.get(path)?.url ?? path,
  };
  const files: Record<string, SiteFile> = {};
  const pages = new Map<string, string>();
  for (const name of globSync('**/*.html', { cwd: from }).sort()) {
    if (/^(404|_not-found)/.test(name)) continue;
    const path = `/${name.replace(/\.html$/, '')}`;
    const page = finishPage(putOrigin(readFileSync(join(from, name), 'utf8'), origin), assets);
    const isMail = path.startsWith('/mail/');
    const hasBlanks = page.html.includes('⟦');
    faults.push(...checkBlanks(page.html, page.template).map((fault) => `${path} ${fault}`));
    if (!isMail) pages.set(path, page.html);
    files[path] = writeFile(draft, `${hasBlanks ? 'filled' : 'public'}/${name}`, page.html, {
      cache: hasBlanks ? 'private' : 'revalidate',
      csp: policyOf(page, path.startsWith('/embed/')),
      ...(hasBlanks && page.template && { template: page.template as TemplateName }),
      ...(hasBlanks && page.letter && { letter: page.letter }),
    });
  }
  for (const name of globSync('mail/*/text/*.txt', { cwd: from }).sort()) {
    const text = putOrigin(readFileSync(join(from, name), 'utf8'), origin);
    const file = name.replace('/text/', '/');
    faults.push(...checkBlanks(text, 'mail').map((fault) => `/${file} ${fault}`));
    files[`/${file}`] = writeFile(draft, `filled/${file}`, text, { cache: 'private', template: 'mail' });
  }
  for (const script of scripts.values()) files[script.url] = writeFile(draft, `public${script.url}`, script.code, { cache: script.cache });
  for (const name of globSync('**/*.*', { cwd: 'public' }).sort())
    files[`/${name}`] = writeFile(draft, `public/${name}`, readFileSync(join('public', name)), { cache: 'revalidate' });

  faults.push(...checkLanguages(Object.keys(files)), ...checkLinks(pages, new Set(Object.keys(files)), origin));
  faults.push(...checkBudgets(pages, new Map([...scripts.values()].map(({ url, code }) => [url, code]))));
  const manifest: SiteManifest = { origin, files, letters: JSON.parse(readFileSync(join(from, 'data/letters.json'), 'utf8')) };
  writeFileSync(join(draft, 'manifest.json'), JSON.stringify(manifest, null, 1));
  if (faults.length > 0) return faults;
  rmSync(to, { recursive: true, force: true });
  renameSync(draft, to);
  return [];
}
