import { type Asked, passOn } from '#e2e/support/passingOn.ts';
import { test as base, expect } from '#e2e/support/test.ts';
import { bothDirections, wordsIn } from '#e2e/support/words.ts';

const test = base.extend<{ between: Awaited<ReturnType<typeof passOn>> }>({
  between: async ({ portal }, use) => {
    const between = await passOn(portal);
    await use(between);
    await between.close();
  },
});
const ahead = (asked: Asked[]) => asked.filter(({ isAhead }) => isAhead).map(({ path }) => path);

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test(`a position that a reader rests on is fetched before she goes there, and opens without being asked for again, in ${locale}`, async ({
    page,
    between,
  }) => {
    await page.goto(`${between.origin}/${locale}/positions`);
    await expect.poll(() => between.asked.map(({ path }) => path)).toContain('/speculation.json');
    const link = page.locator('main a[href$="/positions/ncmec"]').first();
    await link.hover();
    await expect.poll(() => ahead(between.asked)).toEqual([`/${locale}/positions/ncmec`]);
    await link.click();
    await expect(page).toHaveURL(/positions\/ncmec$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(between.asked.filter(({ path }) => path.endsWith('/positions/ncmec'))).toHaveLength(1);
  });

  // Without script the test's own pointer cannot be moved while it is pressed; the rules are the same there.
  test(`voices, help, leaving, the letter, the search and the way out are fetched by nobody who only rests on them @script, in ${locale}`, async ({
    page,
    between,
  }) => {
    await page.goto(`${between.origin}/${locale}`);
    await expect.poll(() => between.asked.map(({ path }) => path)).toContain('/speculation.json');
    const never = ['voices', 'help', 'leaving', 'letters/safeguards', 'search'].map((path) =>
      page.locator(`a[href="/${locale}/${path}"]:visible`).first(),
    );
    for (const link of [...never, page.getByRole('link', { name: t('site.exit') })]) {
      // To begin to press a link says more than to rest on it, and says it at once. She thinks better of it.
      await link.hover();
      await page.mouse.down();
      await page.getByRole('heading', { level: 1 }).hover();
      await page.mouse.up();
    }
    // The browser looks at links one after another: when this one has been fetched, the others were passed over.
    await page.locator(`a[href="/${locale}/timeline"]`).hover();
    await expect.poll(() => ahead(between.asked)).toEqual([`/${locale}/timeline`]);
  });
}
