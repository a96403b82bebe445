import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillOperator } from '#blanks/operator.ts';
import type { SiteFile } from '#blanks/site.ts';
import type { TemplateName } from '#blanks/templates/templates.ts';
import { assetsOf } from './assets/assetsOf.ts';
import { linksOf } from './check/checkLinks.ts';
import { checkPage } from './check/checkPage.ts';
import { alternatesOf } from './check/checkSitemap.ts';
import { classesIn } from './check/checkStyles.ts';
import { toldOn } from './check/checkTestimonies.ts';
import { type Draft, put, within } from './draft.ts';
import { type FinishedPage, finishPage } from './page/finishPage.ts';
import { policyOf } from './page/policy.ts';
import { putOrigin } from './page/putOrigin.ts';
import { mayFetchAhead, speculationPath } from './page/speculation.ts';
import type { Script } from './scripts.ts';
import { searchEntries } from './search/searchEntries.ts';
import { weightOf } from './write.ts';

/** Finishes each page, frame and mail that Next exported, with the og images and PDFs that it names, and holds it to what can be told from it alone. */
export function writePages(draft: Draft, scripts: ReadonlyMap<string, Script>): void {
  const { from, origin } = draft;
  const bundle = {
    style: (path: string) => readFileSync(join(from, path), 'utf8'),
    script: (path: string) => scripts.get(path)?.url ?? path,
  };
  const styled = new Set(
    globSync('_next/**/*.css', { cwd: from }).flatMap((name) => [...classesIn(bundle.style(name))]),
  );
  for (const name of globSync('**/*.html', { cwd: from }).sort()) {
    if (/^(404|_not-found)/.test(name)) continue;
    const path = `/${name.replace(/\.html$/, '')}`;
    within(draft, path, () => {
      const finished = finishPage(putOrigin(readFileSync(join(from, name), 'utf8'), origin), bundle);
      const { html, assets } = assetsOf(finished);
      const page = { ...finished, html: fillOperator(html, draft.operator, draft.operatorParts) };
      for (const [asset, bytes] of assets) put(draft, asset, `public${asset}`, bytes, { cache: 'revalidate' });
      const file = writePage(draft, path, page);
      const faults = checkPage({ ...page, path }, { origin, styled });
      if (!path.startsWith('/mail/')) notePage(draft, path, page, file);
      return faults;
    });
  }
}

function writePage(draft: Draft, path: string, page: FinishedPage): SiteFile {
  const { html } = page;
  const hasBlanks = html.includes('⟦');
  (path.startsWith('/mail/') ? draft.mails : draft.pages).set(path, html);
  return put(draft, path, `${hasBlanks ? 'filled' : 'public'}${path}.html`, html, {
    cache: hasBlanks ? 'private' : 'revalidate',
    csp: policyOf(page, isEmbed(path)),
    ...(mayFetchAhead(html) && { speculation: speculationPath }),
    ...(hasBlanks && page.template && { template: page.template as TemplateName }),
    ...(hasBlanks && page.letter && { letter: page.letter }),
    ...(page.title && { title: page.title }),
    ...(page.siteName && { siteName: page.siteName }),
    ...(page.version && { version: page.version }),
  });
}

/** Notes what is compared with other pages once all are there. */
function notePage(draft: Draft, path: string, { document }: FinishedPage, file: SiteFile): void {
  draft.links.set(path, linksOf(document, path, draft.origin));
  draft.told.set(path, toldOn(document));
  draft.weights.set(path, weightOf(draft.to, file));
  const alternates = alternatesOf(document, draft.origin + path);
  if (alternates) draft.listed.set(draft.origin + path, alternates);
  if (!isEmbed(path)) draft.entries.push(...searchEntries(path, document));
}

const isEmbed = (path: string) => path.startsWith('/embed/');
