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
  } satisfies RunOptions);

/** Looks for barriers with axe: all its rules by day, and whatever depends on colours by night and where the reader's own colours are forced. */
export async function expectNoBarriers(page: Page): Promise<void> {
  await page.evaluate(source);
  expect(told(await violationsOf(page, { runOnly: rules }))).toEqual([]);
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
