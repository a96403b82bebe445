import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '#e2e/support/test.ts';

const picture = join(import.meta.dirname, '../docs/screenshot.png');

test.use({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });

test('the picture in the README @script', async ({ page }) => {
  // `UPDATE_SCREENSHOT=1 npx playwright test screenshot` takes it anew.
  if (process.env.UPDATE_SCREENSHOT === '1') {
    await page.goto('/en');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.screenshot({ path: picture });
  }
  expect(existsSync(picture)).toBe(true);
});
