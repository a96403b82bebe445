import type { Page } from '@playwright/test';
import { readersPages } from '#e2e/support/pages.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, wordsIn } from '#e2e/support/words.ts';

const safety = (page: Page, locale: 'en' | 'ar' | 'es') => page.getByRole('navigation', { name: wordsIn(locale)('site.safety') });

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test(`help and the way out stand in the same place on every page, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}`);
    const places = async () => {
      const links = safety(page, locale).getByRole('link');
      await expect(links).toHaveText([t('site.help'), t('site.exit')]);
      return Promise.all([links.first().boundingBox(), links.last().boundingBox()]);
    };
    const atHome = await places();
    for (const [kind, path] of Object.entries(readersPages)) {
      await page.goto(`/${locale}${path}`);
      expect(await places(), kind).toEqual(atHome);
    }
  });

  test(`the way out stays in reach at the end of a long page, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/faq`);
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
    await expect(safety(page, locale).getByRole('link', { name: t('site.exit') })).toBeInViewport({ ratio: 1 });
  });

  test(`a reader finds help from any page, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/voices`);
    await safety(page, locale)
      .getByRole('link', { name: t('site.help') })
      .click();
    await expect(page).toHaveURL(`/${locale}/help`);
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  });
}
