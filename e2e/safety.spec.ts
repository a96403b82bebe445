import type { Page } from '@playwright/test';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, type Locale, wordsIn } from '#e2e/support/words.ts';

const safety = (page: Page, locale: Locale) => page.getByRole('navigation', { name: wordsIn(locale)('site.safety') });

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test(`the way out stays in reach at the end of a long page, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/faq`);
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
    await expect(safety(page, locale).getByRole('link', { name: t('site.exit') })).toBeInViewport({ ratio: 1 });
  });

  test(`a reader learns what leaving does and does not hide, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/voices`);
    await safety(page, locale)
      .getByRole('link', { name: t('site.leaving') })
      .click();
    await expect(page).toHaveURL(`/${locale}/leaving`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test(`help, leaving and the way out are not printed, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/positions/ncmec`);
    await expect(safety(page, locale)).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(safety(page, locale)).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
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
