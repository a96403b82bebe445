import { linkIn, mailTo } from '#e2e/support/mailbox.ts';
import { removeFolder, startPortal } from '#e2e/support/portal.ts';
import { countOf, letterPath, newName, sign, someone } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, wordsIn } from '#e2e/support/words.ts';
import { openNameServer, recordsOf } from '#harness/nameServer.ts';
import { formsOf } from '#i18n/dates.ts';

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test(`Mira signs for her organisation, publishes a record, and sees it listed with the day, in ${locale}`, async ({
    newReader,
  }) => {
    const published: Parameters<typeof recordsOf>[0] = {};
    const nameServer = await openNameServer(recordsOf(published));
    const portal = await startPortal({ nameServer: nameServer.address });
    try {
      const page = await newReader({ baseURL: portal.origin });
      const org = someone({
        kind: 'organisation',
        organisation: newName('Casa'),
        role: 'Directora',
        website: 'https://www.casa.example/es',
      });
      org.email = org.email.replace(/@.*/, '@casa.example');
      await sign(page, locale, org);
      await page.goto(linkIn(await mailTo(portal, org.email, 1)));
      await page.getByRole('button', { name: t('confirm.button') }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('confirm.titleOrganisation'));
      await expect(page).toHaveTitle(new RegExp(`^${t('confirm.titleOrganisation')}`));
      expect(await countOf(portal)).toBe(0);

      await page.goto(linkIn(await mailTo(portal, org.email, 2)));
      await expect(page.getByText(t('verification.waiting'))).toBeVisible();
      const record = '_private-and-protected.casa.example';
      await expect(page.getByText(record, { exact: true })).toBeVisible();
      await expect(
        page.getByText('https://casa.example/.well-known/private-and-protected.txt', { exact: true }),
      ).toBeVisible();
      const line =
        (await page
          .getByText(/^private-and-protected=/)
          .first()
          .textContent()) ?? '';
      const button = page.getByRole('button', { name: t('verification.check') });
      await button.click();
      await expect(page.getByRole('alert')).toContainText(t('verification.found.dns:absent'));
      await expect(page.getByRole('alert')).toContainText(t('verification.found.file:failed'));

      published[`TXT ${record}`] = ['another text', line].map((data) => ({ type: 'TXT', name: record, data, ttl: 0 }));
      await button.click();
      const today = new Intl.DateTimeFormat(formsOf(locale), {
        dateStyle: 'long',
        timeZone: 'UTC',
      }).format();
      await expect(button).toHaveCount(0);
      await expect(page.getByText(t('verification.proven.dns', { date: today }))).toBeVisible();
      expect(await countOf(portal)).toBe(1);
      await page.goto(`${letterPath(locale)}/signatories`);
      const row = page.getByRole('listitem').filter({ hasText: org.organisation ?? '' });
      await expect(row).toContainText(t('signatories.verified.dns', { date: today, domain: 'casa.example' }));
    } finally {
      await portal.stop();
      removeFolder(portal.dataDir);
      await nameServer.close();
    }
  });
}
