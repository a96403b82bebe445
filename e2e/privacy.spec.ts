import { linkIn, mailTo } from '#e2e/support/mailbox.ts';
import { confirmByLink, sign, someone } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';

test('signing leaves no trace on the device either', async ({ page, context, portal }) => {
  const mira = someone();
  await sign(page, 'en', mira);
  await confirmByLink(page, 'en', linkIn(await mailTo(portal, mira.email, 1)));
  await page.goto(linkIn(await mailTo(portal, mira.email, 2)));
  await expect(page.getByText(mira.email)).toBeVisible();
  expect(await context.storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
});

test('a link to another site does not tell it where the reader comes from', async ({ page }) => {
  await page.goto('/en/sources');
  const outside = page.getByRole('main').locator('a[href^="http"]');
  expect(await outside.count()).toBeGreaterThan(100);
  await expect(page.getByRole('main').locator('a[href^="http"]:not([rel~="noreferrer"])')).toHaveCount(0);
});
