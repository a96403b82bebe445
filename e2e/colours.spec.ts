import type { Locator, Page } from '@playwright/test';
import { computed, contrast } from '#e2e/support/contrast.ts';
import { letterPath } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { wordsIn } from '#e2e/support/words.ts';

const t = wordsIn('en');
/** The ground of the page, as the reader's colours make it. */
const ground = (page: Page) => computed(page.locator('html'), 'background-color');
/** Expects that a property of an element stands out from the ground: 3 to 1 for what is drawn. */
async function expectSeen(page: Page, element: Locator, property: string, least = 3) {
  expect(
    contrast(await computed(element, property), await ground(page)),
    `${property} of ${element}`,
  ).toBeGreaterThanOrEqual(least);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`with colours that the reader has chosen, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

    test('she sees the drawings, what is lit in them, and where an arrow points', async ({ page }) => {
      await page.goto('/en/solutions');
      const drawing = page
        .getByRole('figure')
        .filter({ hasText: t('drawing.carried.open') })
        .first();
      await expect(drawing.getByRole('img')).toBeVisible();
      await expectSeen(page, drawing.locator('.lamp'), 'fill');
      await expectSeen(page, drawing.locator('.way'), 'stroke');
      await expectSeen(page, drawing.locator('.here').first(), 'fill');
    });

    test('she sees the bars of a chart, and that the lighter ones are hollow', async ({ page }) => {
      await page.goto('/en/figures');
      const bars = page.locator('#cybertipline-reports .bar, .figure:has(.light) .bar');
      await expect(bars.first()).toBeVisible();
      const full = page.locator('.bar rect:not(.light)').first();
      const hollow = page.locator('.bar rect.light').first();
      await expectSeen(page, full, 'fill');
      await expectSeen(page, hollow, 'stroke');
      expect(await computed(hollow, 'fill')).toBe(await ground(page));
    });

    test('she sees the count, the one action of the page and its edge', async ({ page }) => {
      await page.goto('/en');
      const action = page.getByRole('link', { name: t('home.letterLink') });
      await expectSeen(page, action, 'border-block-start-color');
      expect(
        contrast(await computed(action, 'color'), await computed(action, 'background-color')),
      ).toBeGreaterThanOrEqual(4.5);
      // Browsers paint the ground behind the words of what they may adjust.
      expect(await computed(action, 'forced-color-adjust')).toBe('none');
      await expectSeen(page, page.getByRole('region', { name: t('home.letter') }), 'border-inline-start-color');
      // Whichever of the two this portal's signatures make it say.
      const count = page.getByRole('definition').or(page.getByText(t('letter.none')));
      await expectSeen(page, count.first(), 'color', 4.5);
    });

    test('she sees which section and which language she is in, and where the focus is', async ({ page }) => {
      await page.goto('/en/positions');
      const menu = page.getByRole('navigation', { name: t('site.menu') });
      const here = menu.getByRole('link', { name: t('nav.positions') });
      const other = menu.getByRole('link', { name: t('nav.voices') });
      await expectSeen(page, here, 'text-decoration-color');
      const thickness = async (link: Locator) => Number.parseFloat(await computed(link, 'text-decoration-thickness'));
      expect(await thickness(here)).toBeGreaterThan(2 * (await thickness(other)));
      await other.focus();
      expect(Number.parseFloat(await computed(other, 'outline-width'))).toBeGreaterThanOrEqual(2);
      await expectSeen(page, other, 'outline-color');
      const arrow = (side: string) =>
        page
          .getByRole('navigation', { name: t('site.languages') })
          .locator('summary')
          .evaluate((summary, side) => getComputedStyle(summary, '::after').getPropertyValue(side), side);
      expect(contrast(await arrow('border-block-start-color'), await ground(page))).toBeGreaterThanOrEqual(3);
      for (const side of ['inline-start', 'inline-end', 'block-end'])
        expect(await arrow(`border-${side}-color`), 'an arrow, no square').toBe(await ground(page));
    });

    test('she sees where a note, a field and the way out end', async ({ page }) => {
      await page.goto('/en/voices');
      await expectSeen(page, page.getByRole('note').first(), 'border-block-start-color');
      await expectSeen(page, page.getByRole('link', { name: t('site.exit') }), 'border-block-start-color');
      await page.goto(letterPath('en'));
      await expectSeen(
        page,
        page.getByRole('textbox', { name: t('form.name'), exact: true }),
        'border-block-start-color',
      );
      await expectSeen(page, page.getByRole('button', { name: t('form.submit') }), 'border-block-start-color');
    });
  });
}
