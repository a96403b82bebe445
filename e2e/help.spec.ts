import type { Locator, Page } from '@playwright/test';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, type Locale, wordsIn } from '#e2e/support/words.ts';

const phone = { width: 360, height: 740 };
const countryIn = (locale: Locale, code: string) => new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? '';
const countryOn = (page: Page, locale: Locale) =>
  page.getByRole('combobox', { name: wordsIn(locale)('helpPage.country') });
const headingOf = (page: Page, locale: Locale, code: string) =>
  page.getByRole('heading', { level: 2, name: countryIn(locale, code), exact: true });
/** A country says this for each need; the style shows the one that was chosen. */
const shownIn = (country: Locator, text: string) => country.getByText(text).filter({ visible: true });

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test(`someone on a phone set to Germany sees its numbers at once, @script, in ${locale}`, async ({
    newReader,
    portal,
  }) => {
    const page = await newReader({ viewport: phone, timezoneId: 'Europe/Berlin', locale: 'en-US' });
    await page.goto(`${portal.origin}/${locale}/help`);
    await expect(countryOn(page, locale)).toHaveValue('DE');
    await expect(page.locator('#DE .emergency').getByRole('link', { name: '112' })).toBeInViewport({ ratio: 1 });
    await expect(page.locator('#de-1').getByRole('link', { name: '116 111' })).toBeInViewport({ ratio: 1 });
    await expect(headingOf(page, locale, 'FR')).toBeHidden();
    await expect(page.locator('#INT')).toBeVisible();
  });

  test(`where the clock tells nothing, the browser's language chooses the country, @script, in ${locale}`, async ({
    newReader,
    portal,
  }) => {
    const page = await newReader({ timezoneId: 'UTC', locale: 'es-AR' });
    await page.goto(`${portal.origin}/${locale}/help`);
    await expect(countryOn(page, locale)).toHaveValue('AR');
  });

  test(`someone in a country that is not listed is asked to choose, @script, in ${locale}`, async ({
    newReader,
    portal,
  }) => {
    const page = await newReader({ timezoneId: 'Africa/Lagos', locale: 'en-NG' });
    await page.goto(`${portal.origin}/${locale}/help`);
    await expect(countryOn(page, locale)).toHaveValue('');
    await expect(page.getByRole('navigation', { name: t('helpPage.choose') })).toBeVisible();
  });

  test(`whoever is led into a country sees that one, whatever her own, @script, in ${locale}`, async ({
    newReader,
    portal,
  }) => {
    const page = await newReader({ timezoneId: 'Europe/Berlin' });
    await page.goto(`${portal.origin}/${locale}/help#GB-name`);
    await expect(countryOn(page, locale)).toHaveValue('GB');
    await expect(headingOf(page, locale, 'GB')).toBeInViewport();
    await countryOn(page, locale).selectOption('FR');
    await expect(headingOf(page, locale, 'FR')).toBeVisible();
    await expect(headingOf(page, locale, 'GB')).toBeHidden();
  });

  test(`someone in need chooses her country and can call with one press, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/help`);
    await countryOn(page, locale).selectOption(countryIn(locale, 'GB'));
    await expect(headingOf(page, locale, 'GB')).toBeVisible();
    await expect(headingOf(page, locale, 'IE')).toBeHidden();
    await expect(page.locator('#gb-1').getByRole('link', { name: '0800 1111' })).toHaveAttribute(
      'href',
      'tel:08001111',
    );
  });

  test(`someone in need sees only what she needs, and how much there is, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/help`);
    await countryOn(page, locale).selectOption('GB');
    await page.getByRole('combobox', { name: t('helpPage.need') }).selectOption('report');
    await expect(shownIn(page.locator('#GB'), t('helpPage.count', { here: '1', all: '8' }))).toBeVisible();
    await expect(page.locator('#gb-4')).toBeVisible();
    await expect(page.locator('#gb-1')).toBeHidden();
  });

  test(`someone who hears the page is told how much her choice leaves, @script, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/help`);
    const need = page.getByRole('combobox', { name: t('helpPage.need') });
    await countryOn(page, locale).selectOption('GB');
    await expect(page.getByRole('status')).toBeEmpty();
    await need.selectOption('report');
    await expect(page.getByRole('status')).toHaveText(t('helpPage.count', { here: '1', all: '8' }));
    await countryOn(page, locale).selectOption('MX');
    await need.selectOption('removal');
    await expect(page.getByRole('status')).toHaveText(t('helpPage.none', { country: countryIn(locale, 'MX') }));
    await need.selectOption('');
    await expect(page.getByRole('status')).toBeEmpty();
  });

  test(`where nothing is listed for a need she is told what to try instead, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/help`);
    await countryOn(page, locale).selectOption('MX');
    await page.getByRole('combobox', { name: t('helpPage.need') }).selectOption('removal');
    const mexico = page.locator('#MX');
    await expect(shownIn(mexico, t('helpPage.none', { country: countryIn(locale, 'MX') }))).toBeVisible();
    await expect(mexico.locator('.emergency').getByRole('link', { name: '911' })).toBeVisible();
    await mexico.getByRole('link', { name: /Take It Down/ }).click();
    await expect(page.locator('#int-4')).toBeInViewport();
  });

  test(`someone threatened with a picture is told what to do and who answers, @script, in ${locale}`, async ({
    newReader,
    portal,
  }) => {
    const page = await newReader({ timezoneId: 'Europe/London' });
    await page.goto(`${portal.origin}/${locale}/help`);
    const urgent = page.getByRole('main').getByRole('link', { name: t('search.helpThreatened') });
    await expect(urgent).toBeInViewport();
    await urgent.click();
    const need = page.getByRole('combobox', { name: t('helpPage.need') });
    await expect(need).toHaveValue('threatened');
    const advice = page.getByRole('region', { name: t('search.helpThreatened') });
    await expect(advice.getByRole('heading')).toBeInViewport();
    await expect(advice.getByRole('link', { name: /Take It Down/ })).toBeVisible();
    await expect(page.locator('#gb-3')).toBeVisible();
    await expect(page.locator('#gb-6')).toBeHidden();
    await need.selectOption('crisis');
    await expect(advice).toBeHidden();
    await expect(page.getByRole('region', { name: t('search.helpCrisis') })).toBeVisible();
    await expect(page.locator('#gb-7').getByRole('link', { name: '116 123' })).toBeVisible();
  });

  test(`someone who thinks of ending her life sees the lines for it, and no others, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/help`);
    await countryOn(page, locale).selectOption('US');
    await page.getByRole('combobox', { name: t('helpPage.need') }).selectOption('crisis');
    await expect(page.getByRole('region', { name: t('search.helpCrisis') })).toBeVisible();
    await expect(page.locator('#us-4').getByRole('link', { name: '988', exact: true })).toBeVisible();
    await expect(page.locator('#us-1')).toBeHidden();
  });

  test(`where a number was seen is told to whoever asks, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/help#gb-1`);
    const entry = page.locator('#gb-1');
    const seen = entry.getByText(t('helpPage.seen'));
    await expect(seen).toBeHidden();
    await entry.locator('summary').click();
    await expect(seen).toBeVisible();
    await expect(entry.locator('details a[href$="/sources#hl-gb-1"]')).toBeVisible();
  });
}

test.describe('where no script chooses her own country', () => {
  test.use({ javaScriptEnabled: false });

  test('without script an address leads to what to do about a threat', async ({ page }) => {
    await page.goto('/en/help#threatened');
    await expect(page.getByRole('region', { name: wordsIn('en')('search.helpThreatened') })).toBeVisible();
    await expect(page.getByRole('region', { name: wordsIn('en')('search.helpCrisis') })).toBeHidden();
  });

  test('without script a link leads to each country', async ({ page }) => {
    await page.goto('/en/help');
    const places = page.getByRole('navigation', { name: wordsIn('en')('helpPage.choose') });
    await places.getByRole('link', { name: 'Kenya', exact: true }).click();
    await expect(headingOf(page, 'en', 'KE')).toBeInViewport();
    await expect(page.locator('#ke-1').getByRole('link', { name: '116' })).toHaveAttribute('href', 'tel:116');
  });
});
