import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, wordsIn } from '#e2e/support/words.ts';

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test.describe(`what survivors have said, in ${locale}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(`/${locale}/voices`);
    });

    test('stays closed until a reader opens it, one at a time', async ({ page }) => {
      const voices = page.getByRole('main').locator('details.testimony');
      await expect(voices).toHaveCount(3);
      for (const voice of await voices.all()) await expect(voice.locator('summary ~ *').first()).toBeHidden();
      await voices.nth(1).getByText(t('voices.open')).click();
      await expect(voices.nth(1).locator('summary ~ *').first()).toBeVisible();
      await expect(voices.nth(0).locator('summary ~ *').first()).toBeHidden();
    });

    test('opens by the keyboard too', async ({ page }) => {
      const voice = page.getByRole('main').locator('details.testimony').first();
      await voice.locator('summary').focus();
      await page.keyboard.press('Enter');
      await expect(voice.locator('summary ~ *').first()).toBeVisible();
    });

    test('has its content note, a way to help and a way past it before the text', async ({ page }) => {
      const notes = page.getByRole('note', { name: t('voices.contentNote') });
      await expect(notes).toHaveCount(3);
      const note = notes.first();
      await expect(note).toContainText(t('voices.contains'));
      const voice = page.getByRole('main').getByRole('article').first();
      await expect(voice.getByRole('link').first(), 'no link to the original stands before it').toHaveText(
        t('voices.helpLink'),
      );
      const [ends, begins] = [await note.boundingBox(), await voice.locator('details.testimony').boundingBox()];
      expect((ends?.y ?? 0) + (ends?.height ?? 0)).toBeLessThanOrEqual(begins?.y ?? 0);
      await note.getByRole('link', { name: t('voices.skip') }).click();
      await expect(page.getByRole('main').getByRole('heading', { level: 2 }).nth(1)).toBeInViewport();
      await note.getByRole('link', { name: t('voices.helpLink') }).click();
      await expect(page).toHaveURL(`/${locale}/help`);
    });

    test('leads to survivors who see it differently', async ({ page }) => {
      await page.getByRole('link', { name: t('voices.othersLink') }).click();
      await expect(page).toHaveURL(`/${locale}/faq/survivors`);
      await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    });
  });
}
