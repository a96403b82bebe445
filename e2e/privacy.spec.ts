import { linkIn, mailTo } from '#e2e/support/mailbox.ts';
import { embeds, readersPages } from '#e2e/support/pages.ts';
import { confirmByLink, sign, someone } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections } from '#e2e/support/words.ts';

for (const locale of bothDirections) {
  test(`reading leaves no trace on the device and tells no other host, in ${locale}`, async ({
    page,
    context,
    portal,
    javaScriptEnabled,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const path of [
      ...Object.values(readersPages).map((path) => `/${locale}${path}`),
      ...Object.values(embeds(locale)),
    ]) {
      await test.step(path, async () => {
        asked.length = 0;
        await page.goto(path);
        const ours = page.locator('script:not([type="application/ld+json"])');
        await expect(ours).toHaveCount(1);
        await expect(ours).toHaveAttribute('src', /^\/assets\/(page|embedded)\.[0-9a-f]{10}\.js$/);
        expect(asked.filter((url) => !url.startsWith(`${portal.origin}/`))).toEqual([]);
        expect(asked.filter((url) => url.endsWith('.js'))).toHaveLength(javaScriptEnabled ? 1 : 0);
        expect(asked.length, 'the page, a script, the icon, the rules for fetching ahead').toBeLessThanOrEqual(4);
      });
    }
    expect(await context.storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
  });
}

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
