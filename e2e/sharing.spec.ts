import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, wordsIn } from '#e2e/support/words.ts';

const shared = ['/positions/ncmec', '/news/virtual-global-taskforce', '/letters/safeguards'];

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  for (const path of shared) {
    test(`whoever passes on ${path} in ${locale} passes on its own address`, async ({ page, portal }) => {
      await page.goto(`/${locale}${path}`);
      const share = page.getByRole('region', { name: t('share.title') });
      const url = `${portal.origin}/${locale}${path}`;
      await expect(share.getByRole('textbox', { name: t('share.link') })).toHaveValue(url);
      for (const service of [t('share.email'), 'WhatsApp', 'X', 'Bluesky', 'Mastodon']) {
        await expect(share.getByRole('link', { name: service, exact: true })).toHaveAttribute('href', new RegExp(encodeURIComponent(url)));
      }
    });
  }

  test(`a reader copies a link by a button @script, in ${locale}`, async ({ page, context, portal }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`/${locale}/positions/ncmec`);
    await page.getByRole('button', { name: t('share.copy') }).click();
    await expect(page.getByRole('status').filter({ hasText: t('share.copied') })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${portal.origin}/${locale}/positions/ncmec`);
  });
}

test('the button that copies is not there where it cannot work', async ({ page, javaScriptEnabled }) => {
  await page.goto('/en/positions/ncmec');
  await expect(page.getByRole('button', { name: wordsIn('en')('share.copy') })).toHaveCount(javaScriptEnabled ? 1 : 0);
});

test('other programs find out how to embed a page at the address that the page names', async ({ page, request, portal }) => {
  await page.goto('/en/positions/ncmec');
  const link = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
  const answer = await request.get(link ?? '');
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ type: 'rich', html: expect.stringContaining(`src="${portal.origin}/embed/en/positions/ncmec"`) });
});
