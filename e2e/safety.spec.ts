import type { Page } from '@playwright/test';
import { readersPages } from '#e2e/support/pages.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, type Locale, wordsIn } from '#e2e/support/words.ts';

const safety = (page: Page, locale: Locale) => page.getByRole('navigation', { name: wordsIn(locale)('site.safety') });

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test(`help, what leaving hides and the way out stand in the same place on every page, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`/${locale}`);
    const places = async () => {
      const links = safety(page, locale).getByRole('link');
      await expect(links).toHaveText([t('site.help'), t('site.leaving'), t('site.exit')]);
      return Promise.all((await links.all()).map((link) => link.boundingBox()));
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
