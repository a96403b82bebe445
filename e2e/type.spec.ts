import { computed } from '#e2e/support/contrast.ts';
import { unevenLines } from '#e2e/support/lines.ts';
import { letterPath } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { locales, wordsIn } from '#e2e/support/words.ts';

test.use({ viewport: { width: 360, height: 740 } });

for (const locale of locales) {
  const t = wordsIn(locale);

  test(`the lines of a paragraph stand at equal distances, in ${locale}`, async ({ page }) => {
    for (const path of ['', '/letters/safeguards', '/positions/ncmec', '/figures']) {
      await page.goto(`/${locale}${path}`);
      expect(await unevenLines(page), path || 'the first page').toEqual([]);
    }
  });

  test(`a heading of the letter is larger than its words, in ${locale}`, async ({ page }) => {
    await page.goto(letterPath(locale));
    const sizeOf = async (selector: string) =>
      Number.parseFloat(await computed(page.locator(selector).last(), 'font-size'));
    expect(await sizeOf('.letter > h2')).toBeGreaterThan(1.2 * (await sizeOf('.letter > p')));
  });

  test(`no word of the menu is smaller than what is small elsewhere, or alone on a line, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/positions`);
    const links = page.getByRole('navigation', { name: t('site.menu') }).getByRole('link');
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 740 });
      const small = Number.parseFloat(await computed(page.locator('.safety'), 'font-size'));
      const words = await links.evaluateAll((all) =>
        all.map((link) => ({
          size: Number.parseFloat(getComputedStyle(link).fontSize),
          line: link.getBoundingClientRect().top,
        })),
      );
      expect(Math.min(...words.map(({ size }) => size)), `${width} px wide`).toBeGreaterThanOrEqual(small);
      const lines = [...Map.groupBy(words, ({ line }) => line).values()];
      expect(Math.min(...lines.map(({ length }) => length)), `${width} px wide`).toBeGreaterThan(1);
    }
  });
}
