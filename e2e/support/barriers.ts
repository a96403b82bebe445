import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

type Violations = { id: string; help: string; nodes: { html: string; failureSummary?: string | undefined }[] }[];
declare const axe: { run(options: object): Promise<{ violations: Violations }> };

const otherColours = {
  'by night': { colorScheme: 'dark' },
  'in the colours of the reader': { forcedColors: 'active' },
} as const;

/** Looks for barriers with axe: all its rules by day, and whatever depends on colours by night and where the reader's own colours are forced. */
export async function expectNoBarriers(page: Page): Promise<void> {
  // Our pages hold no frames, so axe need not open a tab of its own to put their results together.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ runOnly: rules, resultTypes: ['violations'] });
  expect(told((await builder.analyze()).violations)).toEqual([]);
  for (const [when, media] of Object.entries(otherColours)) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
    const { violations } = await page.evaluate(
      (runOnly) => axe.run({ runOnly, resultTypes: ['violations'] }),
      rulesOfColour,
    );
    expect(told(violations), when).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
}

const told = (violations: Violations) =>
  violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`).join('\n')}`,
  );
