import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

type Violations = { id: string; help: string; nodes: { html: string; failureSummary?: string | undefined }[] }[];

const otherColours = {
  'by night': { colorScheme: 'dark' },
  'in the colours of the reader': { forcedColors: 'active' },
} as const;

/** Runs axe in the page itself. Its own builder for Playwright takes seconds longer a page, to bring frames together; ours hold none. */
const violationsOf = (page: Page, options: RunOptions): Promise<Violations> =>
  page.evaluate(async (options) => (await (globalThis as unknown as { axe: typeof axe }).axe.run(options)).violations, {
    ...options,
    resultTypes: ['violations'],
    // What is told has the element itself; to find a selector for each element looked at takes as long as to look.
    selectors: false,
  } satisfies RunOptions);

/** Tabs that have axe in each page they open: to bring it into a page by hand takes twice as long. */
const equipped = new WeakSet<Page>();

/**
 * Looks for barriers with axe: all its rules by day, and whatever depends on colours by night and where the reader's own
 * colours are forced.
 *
 * @param colours `by day` leaves out the others: the same parts have the same colours on every page.
 */
export async function expectNoBarriers(page: Page, colours: 'all' | 'by day' = 'all'): Promise<void> {
  if (!equipped.has(page)) {
    equipped.add(page);
    await page.addInitScript(source);
    // The value of a script is sent here, and that of axe's is all of axe.
    await page.evaluate(`${source};0`);
  }
  expect(told(await violationsOf(page, { runOnly: rules }))).toEqual([]);
  if (colours !== 'all') return;
  for (const [when, media] of Object.entries(otherColours)) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
    expect(told(await violationsOf(page, { runOnly: rulesOfColour })), when).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
}

const told = (violations: Violations) =>
  violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`).join('\n')}`,
  );

/** What stands in lists, and how many of its kind are looked at. */
const entries = 'section, article, li, dt, dd, tr, option';
const enough = 8;

/**
 * Takes out of a page what is like what stands before it: of hundreds of entries in a list axe needs to see a few, and a page
 * must not take longer to look at for having more. Only for a page that is left afterwards.
 */
export const shortenLists = (page: Page): Promise<void> =>
  page.evaluate(
    ([entries, enough]) => {
      // What a long page lays out late has no place of its own yet, and axe would see it lie on what comes after it.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('main * { content-visibility: visible !important; }');
      document.adoptedStyleSheets.push(sheet);
      for (const list of document.querySelectorAll('main *')) {
        const seen = new Map<string, number>();
        for (const entry of [...list.children].filter((child) => child.matches(entries))) {
          const kind = `${entry.localName} ${entry.className}`;
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
          if ((seen.get(kind) ?? 0) > enough) entry.remove();
        }
      }
    },
    [entries, enough] as const,
  );
