import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, wordsIn } from '#e2e/support/words.ts';

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test(`who follows a message chooses how it travels, and each step shows it, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/walk`);
    const choose = (name: string) => page.getByRole('radio', { name: t(name), exact: true }).check();
    const open = page.getByRole('heading', { level: 3, name: t('walk.open') });
    const closed = page.getByRole('heading', { level: 3, name: t('walk.closed') });
    const steps = await open.count();
    expect(steps).toBeGreaterThan(4);
    await expect(closed).toHaveCount(0);
    await choose('walk.closedLabel');
    await expect(closed).toHaveCount(steps);
    await expect(open).toHaveCount(0);
    await choose('walk.bothLabel');
    await expect(open).toHaveCount(steps);
    await expect(closed).toHaveCount(steps);
  });

  test(`a step has an address, and its heading is not under the bars, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/walk#police`);
    const heading = page.locator('#police');
    await expect(heading).toBeInViewport();
    const choice = await page.getByRole('group', { name: t('walk.switch') }).boundingBox();
    const title = await heading.boundingBox();
    expect(title?.y).toBeGreaterThanOrEqual((choice?.y ?? 0) + (choice?.height ?? 0));
  });

  test(`on paper every step is told both ways, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/walk`);
    const steps = await page.getByRole('heading', { level: 3, name: t('walk.open') }).count();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 3, name: t('walk.closed') })).toHaveCount(steps);
    await expect(page.getByRole('radio')).toHaveCount(0);
  });

  test(`whoever may need help finds the way to it before everything else, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/guides/survivors`);
    const first = page.getByRole('main').getByRole('link').first();
    await expect(first).toHaveAttribute('href', `/${locale}/help`);
  });
}
