import { computed } from '#e2e/support/contrast.ts';
import { letterPath } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, wordsIn } from '#e2e/support/words.ts';

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test.describe(`printed on paper, in ${locale}`, () => {
    test.use({ colorScheme: 'dark' });

    test('a page leaves out what only a screen needs, and says where it stands and how old it is', async ({
      page,
      portal,
    }) => {
      await page.goto(`/${locale}/positions/ncmec`);
      const exit = page.getByRole('link', { name: t('site.exit') });
      const foot = page.locator('.printed');
      await expect(exit).toBeVisible();
      await expect(foot).toBeHidden();
      await page.emulateMedia({ media: 'print' });
      await expect(exit).toBeHidden();
      for (const name of ['site.menu', 'site.languages', 'site.trail', 'site.footer'])
        await expect(page.getByRole('navigation', { name: t(name), includeHidden: true })).toBeHidden();
      await expect(foot).toBeVisible();
      await expect(foot).toContainText(`${portal.origin}/${locale}/positions/ncmec`);
      await expect(foot).toContainText(/2026$/);
      expect(await computed(page.locator('html'), 'background-color')).toBe('rgb(255, 255, 255)');
      expect(await computed(page.locator('body'), 'color')).toBe('rgb(0, 0, 0)');
    });

    test('a source shows its address, because paper cannot be pressed', async ({ page }) => {
      await page.goto(`/${locale}/positions/ncmec`);
      const source = page
        .getByRole('region', { name: t('sources.here') })
        .getByRole('link')
        .first();
      const address = (await source.getAttribute('href')) ?? '';
      const after = () => source.evaluate((link) => getComputedStyle(link, '::after').content);
      expect(await after()).toBe('none');
      await page.emulateMedia({ media: 'print' });
      expect(await after()).toContain(address);
    });

    test('what is closed on a screen is open, and no entry is torn apart', async ({ page }) => {
      await page.goto(`/${locale}/figures`);
      const table = page.getByRole('table', { includeHidden: true }).first();
      await expect(table).toBeHidden();
      await page.emulateMedia({ media: 'print' });
      await expect(table).toBeVisible();
      for (const entry of [table.getByRole('row').first(), page.locator('.figure').first()])
        expect(await computed(entry, 'break-inside')).toBe('avoid');
    });

    test('a testimony is open, and the note on what is in it stands before it', async ({ page }) => {
      await page.goto(`/${locale}/voices`);
      const voice = page.locator('.entry').first();
      const said = voice.locator('details p').first();
      await expect(said).toBeHidden();
      await page.emulateMedia({ media: 'print' });
      await expect(said).toBeVisible();
      const [note, text] = [
        await voice.getByRole('note', { name: t('voices.contentNote') }).boundingBox(),
        await said.boundingBox(),
      ];
      expect((note?.y ?? 0) + (note?.height ?? 0)).toBeLessThanOrEqual(text?.y ?? 0);
    });

    test('the letter keeps its version and loses its form', async ({ page }) => {
      await page.goto(letterPath(locale));
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByText('1.1').first()).toBeVisible();
      await expect(page.locator('.act:visible, .to-top:visible'), 'nothing that can only be pressed').toHaveCount(0);
      await expect(page.getByRole('button', { name: t('form.submit'), includeHidden: true })).toBeHidden();
      await expect(
        page.getByRole('heading', { name: t('form.title'), includeHidden: true }),
        'and what leads to it',
      ).toBeHidden();
    });

    test('the letter is whole: what its terms mean stands after it', async ({ page }) => {
      await page.goto(letterPath(locale));
      await page.emulateMedia({ media: 'print' });
      const lower = (selector: string) =>
        page.locator(selector).evaluateAll((all) => all.map((element) => element.getBoundingClientRect().y));
      const end = Math.max(...(await lower('.letter > :is(p, ol, h2)')));
      const meanings = await lower('.letter > .definition');
      expect(meanings.length).toBeGreaterThan(0);
      expect(Math.min(...meanings)).toBeGreaterThan(end);
    });
  });
}
