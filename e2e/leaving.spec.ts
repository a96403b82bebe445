import type { Page } from '@playwright/test';
import { letterPath } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { type Locale, locales, wordsIn } from '#e2e/support/words.ts';
import { languages } from '#i18n/locales.ts';

const t = wordsIn('en');
test.use({ expectedHost: /^\w+\.wikipedia\.org$/ });

/** Answers for the neutral page, so that nothing leaves this machine. @returns the headers of what was asked of it */
async function standIn(
  page: Page,
  answer = { status: 200, contentType: 'text/html', body: '<!doctype html><title>Neutral</title><h1>Neutral</h1>' },
) {
  const asked: Record<string, string>[] = [];
  await page.context().route(/^https:\/\/\w+\.wikipedia\.org\//, (route) => {
    asked.push(route.request().headers());
    return route.fulfill(answer);
  });
  return asked;
}

const isGone = async (page: Page, locale: Locale = 'en') => {
  await expect(page).toHaveURL(languages[locale].exit);
  await expect(page.getByRole('heading')).toHaveText('Neutral');
};
const leave = (page: Page) => page.getByRole('link', { name: t('site.exit') }).click();

for (const locale of locales) {
  test(`one click leaves the page, in ${locale}; the neutral page does not learn where she was`, async ({ page }) => {
    const asked = await standIn(page);
    await page.goto(`/${locale}/voices`);
    await page.getByRole('link', { name: wordsIn(locale)('site.exit') }).click();
    await isGone(page, locale);
    expect(asked).toHaveLength(1);
    expect(asked[0]).not.toHaveProperty('referer');
  });
}

test('the Back button does not lead back to the page that she left @script', async ({ page }) => {
  await standIn(page);
  await page.goto('/en');
  await page.goto('/en/voices');
  await leave(page);
  await isGone(page);
  await page.goBack();
  await expect(page).toHaveURL('/en');
});

test('the page is blank at once, even when the neutral page does not come @script', async ({ page }) => {
  await standIn(page, { status: 204, contentType: 'text/html', body: '' });
  await page.goto('/en/voices');
  await leave(page);
  await expect(page.getByRole('alert')).toHaveText(t('site.exiting'));
  await expect(page.locator('body > *')).toHaveCount(1);
  await expect(page).toHaveTitle('');
});

test('Shift pressed three times leaves the page @script', async ({ page }) => {
  await standIn(page);
  await page.goto('/en/faq');
  const told = page.getByRole('navigation', { name: t('site.safety') }).getByRole('status');
  await page.keyboard.press('Shift');
  await expect(told).toHaveText(t('site.exitTwoLeft'));
  await page.keyboard.press('Shift');
  await expect(told).toHaveText(t('site.exitOneLeft'));
  await expect(page.getByRole('main')).toBeVisible();
  await page.keyboard.press('Shift');
  await isGone(page);
});

test('Shift three times leaves while she types in the form, too @script', async ({ page }) => {
  await standIn(page);
  await page.goto(letterPath('en'));
  await page.getByRole('textbox', { name: t('form.name'), exact: true }).fill('Mi');
  for (const key of ['Shift', 'Shift', 'Shift']) await page.keyboard.press(key);
  await isGone(page);
});

test('Shift used to type capitals does not leave @script', async ({ page }) => {
  await page.goto(letterPath('en'));
  const name = page.getByRole('textbox', { name: t('form.name'), exact: true });
  await name.focus();
  for (const letter of 'MIRA') await page.keyboard.press(`Shift+${letter}`);
  for (const key of ['Shift+Tab', 'Tab', 'Shift+Tab', 'Tab']) await page.keyboard.press(key);
  await expect(name).toHaveValue('MIRA');
  await expect(page).toHaveURL(letterPath('en'));
});

test('Shift pressed now and then does not leave @script', async ({ page }) => {
  await standIn(page);
  await page.clock.install();
  await page.goto('/en/faq');
  for (const _ of [1, 2, 3]) {
    await page.keyboard.press('Shift');
    await page.clock.fastForward(5_001);
  }
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page).toHaveURL('/en/faq');
  for (const _ of [1, 2, 3]) await page.keyboard.press('Shift');
  await isGone(page);
});

test('Shift held to mark text with the pointer does not leave @script', async ({ page }) => {
  await page.goto('/en/faq');
  for (const place of [1, 2, 3]) {
    await page.keyboard.down('Shift');
    await page.getByRole('heading', { level: 1 }).click({ position: { x: 10 * place, y: 10 } });
    await page.keyboard.up('Shift');
  }
  await expect(
    page.getByRole('navigation', { name: t('site.safety') }).getByRole('status'),
    'such a Shift is not counted',
  ).toBeEmpty();
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page).toHaveURL('/en/faq');
});

test('a page that the browser kept whole and brings back is not left blank @script', async ({ page }) => {
  await standIn(page, { status: 204, contentType: 'text/html', body: '' });
  await page.goto('/en/faq');
  await leave(page);
  await expect(page.getByRole('main')).toHaveCount(0);
  // What the browser says when it shows such a page again; a browser under test keeps none.
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(page.getByRole('main')).toBeVisible();
});

test('without script the way out is a plain link, and nothing of the page stands in its address', async ({ page }) => {
  await page.goto('/en/voices');
  const exit = page.getByRole('link', { name: t('site.exit') });
  await expect(exit).toHaveAttribute('href', languages.en.exit);
  await expect(exit).toHaveAttribute('rel', /\bnoreferrer\b/);
  await expect(exit).not.toHaveAttribute('target');
});
