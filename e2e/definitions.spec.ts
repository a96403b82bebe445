import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, type Locale, wordsIn } from '#e2e/support/words.ts';

const metadata: Partial<Record<Locale, string>> = { en: 'metadata', ar: 'البيانات الوصفية' };

for (const locale of bothDirections) {
  const t = wordsIn(locale);
  const word = metadata[locale] ?? '';

  test(`a reader presses a word and reads what it means, with its source and the way to the glossary, in ${locale}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/${locale}/positions/ncmec`);
    const definition = page.locator('#ncmec-metadata');
    await expect(definition).toBeHidden();
    await page.getByRole('article').getByRole('link', { name: word, exact: true }).click();
    await expect(definition).toBeVisible();
    const [box, width] = [await definition.boundingBox(), page.viewportSize()?.width ?? 0];
    expect(box && box.x >= 0 && box.x + box.width <= width, 'the definition is wholly on the screen').toBe(true);
    await expect(definition.getByRole('link').last()).toHaveAttribute('href', `/${locale}/sources#cdt-outside-2021`);
    await definition.getByRole('link', { name: t('article.inGlossary') }).click();
    await expect(page).toHaveURL(`/${locale}/glossary#metadata`);
    await expect(page.locator('#metadata')).toBeInViewport();
  });

  test(`with the keyboard a definition opens, closes, and leaves the reader where she was, in ${locale}`, async ({
    page,
    javaScriptEnabled,
  }) => {
    await page.goto(`/${locale}/positions/ncmec`);
    const term = page.getByRole('article').getByRole('link', { name: word, exact: true });
    await term.focus();
    await page.keyboard.press('Enter');
    const definition = page.locator('#ncmec-metadata');
    await expect(definition).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(definition.getByRole('link').first()).toBeFocused();
    if (!javaScriptEnabled) {
      await expect(term, 'with its sentence in sight').toBeInViewport();
      await page.goBack();
      await expect(definition).toBeHidden();
      return;
    }
    await page.keyboard.press('Escape');
    await expect(definition).toBeHidden();
    await expect(term).toBeFocused();
  });

  test(`a term says whether its definition is open, and a press on it closes it again @script, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/positions/ncmec`);
    const term = page.getByRole('article').getByRole('link', { name: word, exact: true });
    const definition = page.locator('#ncmec-metadata');
    for (const isOpen of [false, true, false]) {
      await expect(term).toHaveAttribute('aria-expanded', String(isOpen));
      await expect(definition).toBeVisible({ visible: isOpen });
      await term.click();
    }
    await expect(page, 'nor is the address another').toHaveURL(`/${locale}/positions/ncmec`);
  });

  test(`a term of several words breaks at the end of a line, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/letters/safeguards`);
    await page.setViewportSize({ width: 160, height: 740 });
    const terms = page.locator('.letter .term').filter({ hasText: ' ' });
    const lines = await terms.evaluateAll((all) => all.map((term) => term.getClientRects().length));
    expect(Math.max(...lines)).toBeGreaterThan(1);
  });

  test(`on a wide screen the meaning stands beside the sentence without a press, in ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`/${locale}/positions/ncmec`);
    const term = page.getByRole('article').getByRole('link', { name: word, exact: true });
    const beside = page
      .getByRole('paragraph')
      .filter({ has: page.getByRole('link', { name: word, exact: true }) })
      .locator('.beside')
      .last();
    await expect(beside).toBeVisible();
    const [sentence, note] = [await term.boundingBox(), await beside.boundingBox()];
    expect(Math.abs((note?.y ?? 0) - (sentence?.y ?? 999)), 'near its sentence').toBeLessThan(250);
  });

  test(`a term in a view, a proposal or a figure opens its definition too, in ${locale}`, async ({ page }) => {
    for (const [path, entry, term] of [
      ['views', 'v-cdt', 'metadata'],
      ['solutions', 'takedown-by-person', 'hash'],
      ['figures', 'cybertipline', 'bundling'],
    ] as const) {
      await page.goto(`/${locale}/${path}`);
      const definition = page.locator(`#${entry}-${term}`);
      await expect(definition).toBeHidden();
      await page.locator(`[href="#${entry}-${term}"]`).click();
      await expect(definition).toBeVisible();
      await expect(definition.getByRole('link', { name: t('article.inGlossary') })).toHaveAttribute(
        'href',
        `/${locale}/glossary#${term}`,
      );
    }
  });

  test(`on paper each meaning stands behind its paragraph, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/positions/ncmec`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('#ncmec-metadata')).toBeVisible();
  });

  test(`in a frame of another site a term leads to the glossary outside the frame, in ${locale}`, async ({ page }) => {
    await page.goto(`/embed/${locale}/faq/what-it-is`);
    const term = page.locator('a.term').first();
    await expect(term).toHaveAttribute('href', `/${locale}/glossary#metadata`);
    await expect(term).toHaveAttribute('target', '_top');
    await expect(page.locator('[popover]')).toHaveCount(0);
  });
}
