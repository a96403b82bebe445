import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, wordsIn } from '#e2e/support/words.ts';

const searched: Record<string, string> = { en: 'metadata', ar: 'التشفير' };

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test(`a reader follows one theme through the years, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/timeline`);
    const law = page.locator('#tl-2021-07');
    const company = page.locator('#tl-2016-04');
    await expect(company).toBeVisible();
    const filter = page.getByRole('navigation', { name: t('timeline.byTheme') });
    await filter.getByRole('link', { name: t('timeline.theme.law'), exact: true }).click();
    await expect(page, 'the filter has an address').toHaveURL(`/${locale}/timeline#theme-law`);
    await expect(law).toBeVisible();
    await expect(company).toBeHidden();
    await expect(
      page.getByRole('heading', { name: '2016', exact: true, includeHidden: true }),
      'a year of nothing',
    ).toBeHidden();
    await expect(page.getByRole('heading', { name: '2021', exact: true })).toBeVisible();
    const shown = await page.locator('.events > li:visible').count();
    await expect(page.locator('#theme-law')).toContainText(String(shown));
    await page.locator('#theme-law').getByRole('link').click();
    await expect(company).toBeVisible();
    await page.getByRole('link', { name: t('timeline.now') }).click();
    await expect(page.locator('.events > li').last()).toBeInViewport();
  });

  test(`a reader learns first how figures are to be read; one says what it does not mean, and shows its values as a table, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/figures`);
    const figure = page.locator('#cybertipline');
    const [note, drawn] = [await page.locator('#read-first').boundingBox(), await figure.boundingBox()];
    expect(note?.y).toBeLessThan(drawn?.y ?? 0);
    await expect(figure.getByText(t('figures.doesNotMean'))).toBeVisible();
    await figure.getByText(t('figures.table')).click();
    await expect(figure.getByRole('rowheader', { name: '2021' })).toBeVisible();
    await expect(figure.getByRole('cell', { name: /29.397.681|29,397,681/ })).toBeVisible();
  });

  test(`whoever finds nothing is shown help once, and what others look for, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/search?q=zzzzzzzz`);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { name: t('search.nothing') })).toBeVisible();
    await expect(main.getByRole('heading', { name: t('usual.title') })).toBeVisible();
    await expect(main.locator(`a[href="/${locale}/help"]`)).toHaveCount(1);
  });

  test(`a reader searches and finds, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/search`);
    await page.getByRole('searchbox').fill(searched[locale] ?? '');
    await page.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(/\?q=/);
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
    await expect(page.getByRole('main')).toContainText(new RegExp(searched[locale] ?? '', 'i'));
  });
}
