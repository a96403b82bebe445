import { expectNoBarriers } from '#e2e/support/barriers.ts';
import { openLanguages } from '#e2e/support/languages.ts';
import { removeFolder, startPortal } from '#e2e/support/portal.ts';
import { letterPath, sign, someone } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, languageNames, wordsIn } from '#e2e/support/words.ts';
import { refusal, startMailServer } from '#harness/mailServer.ts';

const twoMinutes = 2 / (24 * 60);

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test(`Mira mistypes her address: her page tells her later that the mail server refused it, and leads her back to the form, in ${locale}`, async ({
    newReader,
    javaScriptEnabled,
  }) => {
    // Two portals are started for it.
    test.slow();
    const refused: string[] = [];
    const mailServer = await startMailServer({
      atRecipient(address) {
        refused.push(address);
        return refusal('550 5.1.1 No such user here');
      },
    });
    let portal = await startPortal({ mailServer: mailServer.url });
    try {
      const page = await newReader();
      const mira = someone();
      await sign(page, locale, mira, portal.origin);
      await expect(page.getByText(t('sent.look.later'))).toBeVisible();
      await expect.poll(() => refused).toContain(mira.email);
      const look = new URL(page.url());
      await page.getByRole('link', { name: t('sent.look.again') }).click();
      await expect(page.getByText(t('sent.look.later')), 'too soon').toBeVisible();
      expect(page.url()).toBe(look.href);

      // Two minutes pass.
      await portal.stop();
      portal = await startPortal({ dataDir: portal.dataDir, daysLater: twoMinutes });
      await page.goto(`${portal.origin}${look.pathname}${look.search}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('sent.bounced.title'));
      await expect(page).toHaveTitle(new RegExp(`^${t('sent.bounced.title')}`));
      if (javaScriptEnabled) await expectNoBarriers(page);
      const other = locale === 'en' ? 'ar' : 'en';
      const languages = await openLanguages(page, locale);
      await languages.getByRole('link', { name: languageNames[other], exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordsIn(other)('sent.bounced.title'));
      await page.goBack();
      await page.getByRole('link', { name: t('sent.bounced.again') }).click();
      await expect(page).toHaveURL(`${portal.origin}${letterPath(locale)}#sign`);
      await expect(page.getByRole('textbox', { name: t('form.email'), exact: true })).toBeVisible();
    } finally {
      await portal.stop();
      removeFolder(portal.dataDir);
      await mailServer.close();
    }
  });
}
