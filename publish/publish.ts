import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { TemplateName } from '#blanks/list.ts';
import { fillOperator, type Operator } from '#blanks/operator.ts';
import { type Searchable, type SearchEntry, searchPath } from '#blanks/searchEntry.ts';
import { previousSite, type SiteFile, type SiteManifest } from '#blanks/site.ts';
import { plainWords } from '#i18n/fallback.ts';
import { locales } from '#i18n/locales.ts';
import { assetsOf } from './assetsOf.ts';
import { checkBudgets } from './budgets.ts';
import { checkLanguages } from './checkLanguages.ts';
import { checkLinks, type Links, linksOf } from './checkLinks.ts';
import { checkMarkup } from './checkMarkup.ts';
import { checkPage, checkText } from './checkPage.ts';
import { type Alternates, alternatesOf, checkSitemap } from './checkSitemap.ts';
import { classesIn } from './checkStyles.ts';
import { checkTestimonies, type Told, toldOn } from './checkTestimonies.ts';
import { drawFavicon, drawIcon, faviconPath, iconPath, webManifest, webManifestPath } from './drawIcon.ts';
import { finishPage } from './finishPage.ts';
import { drawingPolicy, policyOf } from './policy.ts';
import { putOrigin } from './putOrigin.ts';
import { buildScripts } from './scripts.ts';
import { searchEntries } from './searchEntries.ts';
import { readSearchWords } from './searchWords.ts';
import { mayFetchAhead, speculationPath, speculationRules } from './speculation.ts';
import { weightOf, writeFile } from './write.ts';

type Options = {
  /** The folder that `next build` exported to. */
  from: string;
  /** The folder whose files are served as they are. */
  publicFiles: string;
  /** The folder to write the finished site to. */
  to: string;
  /** The public base URL. */
  origin: string;
  /** Who answers for it. */
  operator: Operator;
};

/**
 * Finishes the exported site: takes the runtime out, inlines the style, sets policies, checks everything that
 * readers rely on, compresses, and writes `manifest.json` for the server. The old site stays until the new one is whole, and is kept beside it
 * for a server that serves it still.
 *
 * @returns what is wrong; when there is anything, nothing was replaced
 */
export async function publish({ from, publicFiles, to, origin, operator }: Options): Promise<string[]> {
  const url = URL.parse(origin);
  if (url?.href !== `${url?.origin}/`)
    return [`ORIGIN must be the public base URL without a path, such as https://letter.example, and not "${origin}"`];
  const draft = `${to}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    const faults = await writeSite({ from, publicFiles, to: draft, origin: url.origin, operator });
    if (faults.length > 0) return faults;
    const previous = previousSite(to);
    rmSync(previous, { recursive: true, force: true });
    if (existsSync(to)) renameSync(to, previous);
    renameSync(draft, to);
    return [];
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function writeSite({ from, publicFiles, to, origin, operator }: Options): Promise<string[]> {
  const faults: string[] = [];
  const scripts = await buildScripts();
  const bundle = {
    style: (path: string) => readFileSync(join(from, path), 'utf8'),
    script: (path: string) => scripts.get(path)?.url ?? path,
  };
  const files: Record<string, SiteFile> = {};
  const pages = new Map<string, string>();
  const links = new Map<string, Links>();
  const listed = new Map<string, Alternates>();
  const told = new Map<string, Told>();
  const weights = new Map<string, number>();
  const found: SearchEntry[] = [];
  const texts = new Map<string, string>();
  const mails = new Map<string, string>();
  const operatorParts: string[] = [];

  const styled = new Set(
    globSync('_next/**/*.css', { cwd: from }).flatMap((name) => [...classesIn(bundle.style(name))]),
  );

  /** Does the work of one file, so that what is wrong there is told with its name and the others are still looked at. */
  const within = (path: string, work: () => string[]) => {
    try {
      faults.push(...work().map((fault) => `${path} ${fault}`));
    } catch (error) {
      faults.push(`${path} cannot be finished: ${error instanceof Error ? error.message : error}`);
    }
  };

  for (const name of globSync('**/*.html', { cwd: from }).sort()) {
    if (/^(404|_not-found)/.test(name)) continue;
    const path = `/${name.replace(/\.html$/, '')}`;
    within(path, () => {
      const finished = finishPage(putOrigin(readFileSync(join(from, name), 'utf8'), origin), bundle);
      const { document } = finished;
      const { html, assets } = assetsOf(finished);
      const page = { ...finished, html: fillOperator(html, operator, operatorParts) };
      const isMail = path.startsWith('/mail/');
      const isEmbed = path.startsWith('/embed/');
      const hasBlanks = page.html.includes('⟦');
      (isMail ? mails : pages).set(path, page.html);
      for (const [asset, bytes] of assets)
        files[asset] = writeFile(to, `public${asset}`, bytes, { cache: 'revalidate' });
      const file = writeFile(to, `${hasBlanks ? 'filled' : 'public'}/${name}`, page.html, {
        cache: hasBlanks ? 'private' : 'revalidate',
        csp: policyOf(page, isEmbed),
        ...(mayFetchAhead(page.html) && { speculation: speculationPath }),
        ...(hasBlanks && page.template && { template: page.template as TemplateName }),
        ...(hasBlanks && page.letter && { letter: page.letter }),
        ...(page.title && { title: page.title }),
        ...(page.siteName && { siteName: page.siteName }),
        ...(page.version && { version: page.version }),
      });
      files[path] = file;
      const faults = checkPage({ ...page, path }, { origin, styled });
      if (isMail) return faults;
      links.set(path, linksOf(document, path, origin));
      told.set(path, toldOn(document));
      weights.set(path, weightOf(to, file));
      const alternates = alternatesOf(document, origin + path);
      if (alternates) listed.set(origin + path, alternates);
      if (!isEmbed) found.push(...searchEntries(path, document));
      return faults;
    });
  }
  for (const name of globSync('mail/*/text/*.txt', { cwd: from }).sort()) {
    const file = name.replace('/text/', '/');
    within(`/${file}`, () => {
      const text = plainWords(putOrigin(readFileSync(join(from, name), 'utf8'), origin));
      mails.set(`/${file}`, text);
      files[`/${file}`] = writeFile(to, `filled/${file}`, text, { cache: 'private', template: 'mail' });
      return checkText(`/${file}`, text, origin);
    });
  }
  for (const name of globSync('{*/feed.{atom,json},data/**/*.{csv,json},sitemap.xml,robots.txt}', {
    cwd: from,
  }).sort()) {
    within(`/${name}`, () => {
      const text = plainWords(putOrigin(readFileSync(join(from, name), 'utf8'), origin));
      texts.set(`/${name}`, text);
      files[`/${name}`] = writeFile(to, `public/${name}`, text, { cache: 'revalidate' });
      return checkText(`/${name}`, text, origin);
    });
  }
  for (const script of scripts.values())
    files[script.url] = writeFile(to, `public${script.url}`, script.code, { cache: script.cache });
  for (const entry of readdirSync(publicFiles, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(publicFiles, path);
    within(`/${name}`, () => {
      files[`/${name}`] = writeFile(to, `public/${name}`, readFileSync(path), { cache: 'revalidate' });
      return [];
    });
  }
  const logos: Record<string, string> = JSON.parse(readFileSync(join(from, 'manifest/logos.json'), 'utf8'));
  for (const [path, logo] of Object.entries(logos))
    files[path] = writeFile(to, `public${path}`, logo, { cache: 'revalidate', csp: drawingPolicy });
  for (const [path, bytes] of [
    [iconPath, drawIcon()],
    ['/icon-512.png', drawIcon(512)],
    [faviconPath, drawFavicon()],
    [webManifestPath, webManifest()],
  ] as const)
    files[path] = writeFile(to, `public${path}`, bytes, { cache: 'revalidate' });
  files[speculationPath] = writeFile(to, `public${speculationPath}`, JSON.stringify(speculationRules), {
    cache: 'day',
  });
  for (const locale of locales) {
    const entries = found.filter(({ url }) => url.split(/[/#]/)[1] === locale);
    const searchable: Searchable = { entries, words: readSearchWords(locale) };
    texts.set(searchPath(locale), entries.map(({ title, text }) => `${title}\n${text}`).join('\n'));
    files[searchPath(locale)] = writeFile(to, `filled${searchPath(locale)}`, JSON.stringify(searchable), {
      cache: 'private',
    });
  }

  faults.push(
    ...checkLanguages(Object.keys(files)),
    ...checkLinks(links, new Set(Object.keys(files))),
    ...checkTestimonies(told, texts),
    ...checkMarkup(pages, mails, texts),
  );
  const sitemap = texts.get('/sitemap.xml');
  faults.push(...(sitemap === undefined ? ['/sitemap.xml is missing'] : checkSitemap(listed, sitemap)));
  faults.push(...checkBudgets(weights, new Map([...scripts.values()].map(({ url, code }) => [url, code]))));
  const manifest: SiteManifest = {
    origin,
    operator,
    operatorParts,
    files,
    letters: JSON.parse(readFileSync(join(from, 'manifest/letters.json'), 'utf8')),
    updates: JSON.parse(readFileSync(join(from, 'manifest/updates.json'), 'utf8')),
  };
  writeFileSync(join(to, 'manifest.json'), JSON.stringify(manifest, null, 1));
  return faults;
}
