import type { Draft } from '#publish/draft.ts';
import type { Script } from '#publish/scripts.ts';
import { checkBudgets } from './budgets.ts';
import { checkLanguages } from './checkLanguages.ts';
import { checkLinks } from './checkLinks.ts';
import { checkMarkup } from './checkMarkup.ts';
import { checkSitemap } from './checkSitemap.ts';
import { checkTestimonies } from './checkTestimonies.ts';

/** Holds a site to what can be told only once all of it is there. @returns what is wrong */
export function checkSite(
  { files, pages, mails, texts, links, told, weights, listed }: Draft,
  scripts: ReadonlyMap<string, Script>,
): string[] {
  const sitemap = texts.get('/sitemap.xml');
  return [
    ...checkLanguages(Object.keys(files)),
    ...checkLinks(links, new Set(Object.keys(files))),
    ...checkTestimonies(told, texts),
    ...checkMarkup(pages, mails, texts),
    ...(sitemap === undefined ? ['/sitemap.xml is missing'] : checkSitemap(listed, sitemap)),
    ...checkBudgets(weights, new Map([...scripts.values()].map(({ url, code }) => [url, code]))),
  ];
}
