import type { Locator, Page } from '@playwright/test';
import { computed } from '#e2e/support/contrast.ts';
import { askToSign, hasSigned, someone } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, wordsIn } from '#e2e/support/words.ts';

/** Presses Tab until the focus stands there; fails when it does not come there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target).toBeFocused();
}

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test(`a journalist goes from a claim to its source and back, by keyboard alone, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/news/virtual-global-taskforce`);
    const citation = page.getByRole('main').locator('sup a').first();
    await tabTo(page, citation);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#source-/);
    const back = page.locator(':target .back');
    await tabTo(page, back);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#(?!source-)/);
    await expect(page.locator(':target')).toBeInViewport();
  });

  test(`someone in need comes to her country and to its first number, by keyboard alone, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/help`);
    const chosen = page.getByRole('combobox', { name: t('helpPage.country') });
    await tabTo(page, chosen);
    await page.keyboard.press('Home');
    for (let step = 0; step < 40 && (await chosen.inputValue()) !== 'GB'; step += 1)
      await page.keyboard.press('ArrowDown');
    await expect(chosen).toHaveValue('GB');
    await tabTo(page, page.locator('#GB .emergency').getByRole('link'));
    await expect(page.locator('#GB :focus')).toHaveAttribute('href', /^tel:/);
  });

  test(`whoever passes a text on comes to every way of it and sees where she is, by keyboard alone, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/positions/ncmec`);
    const share = page.getByRole('region', { name: t('share.title') });
    for (const name of [t('share.email'), t('share.sms'), 'WhatsApp', 'Telegram', 'Bluesky', 'X', 'Mastodon']) {
      const way = share.getByRole('link', { name, exact: true });
      await tabTo(page, way);
      expect(Number.parseFloat(await computed(way, 'outline-width')), name).toBeGreaterThanOrEqual(2);
    }
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('mastodon.title'));
    const server = page.getByRole('textbox', { name: t('mastodon.server') });
    await tabTo(page, server);
    await page.keyboard.type('social.example');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: t('mastodon.button') })).toBeFocused();
    await page.keyboard.press('Enter');
    const link = page.getByRole('status').getByRole('link', { name: t('mastodon.go', { host: 'social.example' }) });
    await tabTo(page, link);
    expect(Number.parseFloat(await computed(link, 'outline-width'))).toBeGreaterThanOrEqual(2);
  });

  test(`a signer confirms and chooses how she is shown, by keyboard alone, in ${locale}`, async ({ page, portal }) => {
    await page.goto(await askToSign(portal, someone(), locale));
    await tabTo(page, page.getByRole('button', { name: t('confirm.button') }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('confirm.titleConfirmed'));

    await page.goto(await hasSigned(portal, someone({ display: 'named' }), locale));
    await tabTo(page, page.getByRole('radio', { name: t('form.displayAs.named'), exact: true }));
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: t('form.displayAs.initials'), exact: true })).toBeChecked();
    await tabTo(page, page.getByRole('button', { name: t('signature.changeButton') }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').first()).toHaveText(t('signature.changed'));
  });
}
