import { letterPath, someone } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, wordsIn } from '#e2e/support/words.ts';

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test(`the first Tab reaches the way past the menu, and it leads to the text, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/positions`);
    const skip = page.getByRole('link', { name: t('site.skip') });
    await expect(skip).not.toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#text$/);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
  });

  test(`then come help, what leaving hides and the way out, before everything else, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}`);
    for (const name of [t('site.skip'), t('site.help'), t('site.leaving'), t('site.exit'), t('site.name')]) {
      await page.keyboard.press('Tab');
      await expect(page.locator(':focus')).toHaveAccessibleName(name);
    }
  });

  test(`Mira signs with the keyboard alone, field by field, and sends with Enter, in ${locale}`, async ({ page }) => {
    const mira = someone();
    await page.goto(letterPath(locale));
    const box = (name: string) => page.getByRole('textbox', { name: t(`form.${name}`), exact: true });
    const next = () => page.keyboard.press('Tab');
    await page.getByRole('radio', { name: t('form.kindOf.person') }).focus();
    await next();
    await expect(box('name')).toBeFocused();
    await page.keyboard.type(mira.name);
    await next();
    await expect(box('email')).toBeFocused();
    await page.keyboard.type(mira.email);
    await next();
    const country = page.getByRole('combobox', { name: t('form.country') });
    await expect(country).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(country).toHaveValue(/^[A-Z]{2}$/);
    await next();
    await expect(page.getByRole('radio', { name: t('form.displayAs.named') })).toBeFocused();
    await page.keyboard.press('Space');
    await next();
    await expect(page.getByRole('checkbox', { name: t('form.consent') })).toBeFocused();
    await page.keyboard.press('Space');
    await next();
    await expect(page.getByRole('checkbox', { name: t('form.updates') })).toBeFocused();
    await next();
    await expect(page.getByRole('link', { name: t('form.consentLink') })).toBeFocused();
    await next();
    await expect(page.getByRole('button', { name: t('form.submit') })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('sent.title'));
  });

  test(`who signs for an organisation comes to its fields right after her name, in ${locale}`, async ({ page }) => {
    await page.goto(letterPath(locale));
    await page.getByRole('radio', { name: t('form.kindOf.person') }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: t('form.kindOf.organisation') })).toBeChecked();
    for (const field of ['name', 'organisation', 'role', 'website', 'email']) {
      await page.keyboard.press('Tab');
      await expect(page.getByRole('textbox', { name: t(`form.${field}`), exact: true })).toBeFocused();
    }
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').getByRole('heading')).toHaveText(t('form.problem'));
  });
}

test('what has the focus is never hidden under the bar', async ({ page }) => {
  await page.goto('/en/faq');
  const bar = await page.getByRole('navigation', { name: wordsIn('en')('site.safety') }).boundingBox();
  await page.getByRole('contentinfo').getByRole('link').last().focus();
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Shift+Tab');
    const place = await page.locator(':focus').boundingBox();
    expect(place?.y, `after ${step + 1} steps back`).toBeGreaterThanOrEqual(bar?.height ?? 0);
  }
});
