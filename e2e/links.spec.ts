import { linkIn, mailTo } from '#e2e/support/mailbox.ts';
import { removeFolder, startPortal } from '#e2e/support/portal.ts';
import {
  askToSign,
  confirmByLink,
  countOf,
  hasSigned,
  letterPath,
  post,
  signByPost,
  someone,
} from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, wordsIn } from '#e2e/support/words.ts';

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  for (const [page, words] of Object.entries({ confirm: 'confirm', signature: 'signature' })) {
    test(`a link that a mail program broke says what to do (${page}), in ${locale}`, async ({ page: tab }) => {
      const answer = await tab.goto(`${letterPath(locale)}/${page}/AbC-123`);
      expect(answer?.status()).toBe(404);
      await expect(tab.getByRole('heading', { level: 1 })).toHaveText(t(`${words}.titleMangled`));
      await expect(tab.getByText(t(`${words}.mangled`))).toBeVisible();
      await tab.getByRole('main').getByRole('link').click();
      await expect(tab).toHaveURL(`${letterPath(locale)}/sent`);
      await expect(tab.getByRole('textbox', { name: t('sent.code') })).toBeVisible();
    });

    test(`a link that nobody sent says what to do (${page}), in ${locale}`, async ({ page: tab }) => {
      const answer = await tab.goto(`${letterPath(locale)}/${page}/${'x'.repeat(43)}`);
      expect(answer?.status()).toBe(404);
      await expect(tab.getByRole('heading', { level: 1 })).toHaveText(t(`${words}.titleUnknown`));
      await expect(tab.getByText(t(`${words}.unknown`))).toBeVisible();
      await tab.getByRole('main').getByRole('link').click();
      await expect(tab).toHaveURL(letterPath(locale));
    });
  }
}

test('the link of one power is not the link of another', async ({ portal, request }) => {
  const confirm = await askToSign(portal, someone());
  const own = await hasSigned(portal, someone());
  expect((await request.get(confirm.replace('/confirm/', '/signature/'))).status()).toBe(404);
  expect((await request.get(own.replace('/signature/', '/confirm/'))).status()).toBe(404);
});

test('a link that is eight days old has expired and counts nothing; asking for the mail again brings a new one that works', async ({
  page,
}) => {
  const t = wordsIn('en');
  const late = someone();
  const today = await startPortal();
  const link = await askToSign(today, late);
  expect(await today.stop(), 'it stops when it is asked to').toBe(0);

  const nextWeek = await startPortal({ dataDir: today.dataDir, daysLater: 8 });
  const here = (url: string) => url.replace(today.origin, nextWeek.origin);
  const answer = await page.goto(here(link));
  expect(answer?.status()).toBe(410);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('confirm.titleExpired'));
  await expect(page.getByText(t('confirm.expired'))).toBeVisible();
  expect((await post(here(link))).status).toBe(410);
  expect(await countOf(nextWeek)).toBe(0);
  expect((await mailTo(nextWeek, late.email, 2)).text, 'she was reminded').toContain(t('mail.reminder.until'));
  await page.getByRole('textbox', { name: t('form.email') }).fill(late.email);
  await page.getByRole('button', { name: t('sent.resend') }).click();
  await expect(page.getByRole('status')).toHaveText(t('sent.resent'));
  await confirmByLink(page, 'en', linkIn(await mailTo(nextWeek, late.email, 3)));
  expect(await countOf(nextWeek)).toBe(1);
  // Mails that are kept as files are gone in a year.
  const own = linkIn(await mailTo(nextWeek, late.email, 4));
  await nextWeek.stop();

  const inAYear = await startPortal({ dataDir: today.dataDir, daysLater: 365 });
  expect(await countOf(inAYear), 'a confirmed signature stays').toBe(1);
  await page.goto(own.replace(nextWeek.origin, inAYear.origin));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('signature.title'));
  await inAYear.stop();
  removeFolder(today.dataDir);
});

test('whoever was told "look in your mailbox" has signed, even when the power fails at that moment: the mail comes later', async ({
  page,
}) => {
  const before = await startPortal();
  const crowd = Array.from({ length: 20 }, () => someone());
  const told = crowd.map((signer) =>
    signByPost(before, signer).then(
      () => true,
      () => false,
    ),
  );
  await Promise.race(told);
  await before.kill();
  const signers = (await Promise.all(told)).flatMap((wasTold, index) => (wasTold ? [crowd[index] ?? someone()] : []));
  expect(signers.length).toBeGreaterThan(0);

  const after = await startPortal({ dataDir: before.dataDir, daysLater: 1 });
  for (const { email } of signers) await mailTo(after, email, 1);
  const link = linkIn(await mailTo(after, signers[0]?.email ?? '', 1)).replace(before.origin, after.origin);
  await confirmByLink(page, 'en', link);
  expect(await countOf(after)).toBe(1);
  await after.stop();
  removeFolder(before.dataDir);
});
