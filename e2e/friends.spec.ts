import { linkIn, mailTo } from '#e2e/support/mailbox.ts';
import { confirmByLink, fillForm, hasSigned, someone, submit } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, wordsIn } from '#e2e/support/words.ts';

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test(`a signer asks for a link that counts, passes it on with words of her own, and stops, in ${locale}`, async ({
    page,
    portal,
    javaScriptEnabled,
  }) => {
    await page.goto(await hasSigned(portal, someone(), locale));
    const text = page.getByRole('textbox', { name: t('tell.label') });
    await expect(text).not.toHaveValue(/friend=/);
    await page.getByRole('button', { name: t('friends.begin') }).click();
    await expect(page.getByRole('status').first()).toHaveText(t('signature.changed'));
    await expect(text).toHaveValue(/\?friend=[\w-]{22}\b/);
    const [link = ''] = /https?:\S+friend=[\w-]{22}/.exec(await text.inputValue()) ?? [];
    for (const name of ['WhatsApp', 'Bluesky', 'Telegram']) {
      const href = (await page.getByRole('link', { name, exact: true }).first().getAttribute('href')) ?? '';
      expect([...new URL(href).searchParams.values()].join(' '), name).toContain(link);
    }
    if (javaScriptEnabled) {
      await text.fill('Words of my own');
      await expect(text).toHaveValue('Words of my own');
    }

    const friend = someone();
    await page.goto(link);
    await expect(page.getByText(t('arrival.byFriend'))).toBeVisible();
    await fillForm(page, locale, friend);
    await submit(page, locale);
    await confirmByLink(page, locale, linkIn(await mailTo(portal, friend.email, 1)));
    // Nobody has a link of her own who did not ask for one.
    await expect(page.getByRole('textbox', { name: t('tell.label') })).not.toHaveValue(/friend=/);
  });

  test(`who comes by such a link goes on without it, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/letters/safeguards?friend=${'x'.repeat(22)}`);
    await page.getByRole('link', { name: t('arrival.withoutFriend') }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/letters/safeguards$`));
    await expect(page.getByText(t('arrival.byFriend'))).toHaveCount(0);
  });

  test(`who comes by a partner that nobody knows signs as usual, in ${locale}`, async ({ page, portal }) => {
    const signer = someone();
    await page.goto(`/${locale}/letters/safeguards?partner=nobody`);
    await expect(page.getByText(t('arrival.unknown'))).toBeVisible();
    await expect(page.getByRole('checkbox')).toHaveCount(2);
    await fillForm(page, locale, signer);
    await submit(page, locale);
    const link = linkIn(await mailTo(portal, signer.email, 1));
    await page.goto(link);
    await expect(page.getByText(t('partner.row'), { exact: true })).toHaveCount(0);
  });
}
