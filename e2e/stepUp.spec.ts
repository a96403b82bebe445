import { mailTo } from '#e2e/support/mailbox.ts';
import { fillForm, formOf, letterPath, sentUrl, someone, submit } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, wordsIn } from '#e2e/support/words.ts';

/** Signs from one network until it is asked for a step-up; the same mailbox, so that few mails are sent. */
async function crowd(origin: string, network: string): Promise<void> {
  const body = formOf(someone());
  const signOnce = () =>
    fetch(`${origin}${letterPath('en')}`, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { 'X-Forwarded-For': network },
    });
  for (let round = 0; round < 40; round += 1) {
    const answers = await Promise.all(Array.from({ length: 20 }, signOnce));
    if (answers.some(({ status }) => status === 429)) return;
  }
  throw new Error('the network was never asked for a step-up');
}

let networks = 0;
const newNetwork = () => `203.0.113.${(process.pid + networks++) % 250}`;

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test(`@script in ${locale} Suzie signs from a crowded network: her browser does the work and sends the form`, async ({
    newReader,
    portal,
  }) => {
    const network = newNetwork();
    await crowd(portal.origin, network);
    const page = await newReader({ extraHTTPHeaders: { 'X-Forwarded-For': network } });
    const suzie = someone();
    await page.goto(`${portal.origin}${letterPath(locale)}`);
    await fillForm(page, locale, suzie);
    await submit(page, locale);
    await expect(page).toHaveURL(sentUrl(locale), { timeout: 20_000 });
    await expect(page.getByRole('heading', { level: 1, name: t('sent.title') })).toBeVisible();
    await mailTo(portal, suzie.email, 1);
  });

  test(`in ${locale} Sam signs from a crowded network without the work: the page says that the mail comes later`, async ({
    newReader,
    portal,
  }) => {
    const network = newNetwork();
    await crowd(portal.origin, network);
    const page = await newReader({ extraHTTPHeaders: { 'X-Forwarded-For': network }, javaScriptEnabled: false });
    const sam = someone();
    await page.goto(`${portal.origin}${letterPath(locale)}`);
    await fillForm(page, locale, sam);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      submit(page, locale),
    ]);
    expect(answer.status()).toBe(429);
    await expect(page.getByRole('heading', { level: 2, name: t('stepUp.title') })).toBeVisible();
    await expect(page.getByText(t('stepUp.work'))).toBeHidden();
    await expect(page.getByRole('textbox', { name: t('form.name'), exact: true })).toHaveValue(sam.name);
    await page.getByRole('button', { name: t('stepUp.patienceButton') }).click();
    await expect(page).toHaveURL(sentUrl(locale, '&late=15'));
    await expect(page.getByRole('note')).toContainText(t('sent.late').split('{')[0] ?? '');
  });
}

test('@script who stops the work still has the form and the other way', async ({ newReader, portal }) => {
  const t = wordsIn('en');
  const network = newNetwork();
  await crowd(portal.origin, network);
  const page = await newReader({ extraHTTPHeaders: { 'X-Forwarded-For': network } });
  // A browser that derives keys slowly, as an old phone does.
  await page.addInitScript(() => {
    const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
    crypto.subtle.deriveBits = async (...all) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return derive(...all);
    };
  });
  const suzie = someone();
  await page.goto(`${portal.origin}${letterPath('en')}`);
  await fillForm(page, 'en', suzie);
  await submit(page, 'en');
  await expect(page.getByText(t('stepUp.working'))).toBeVisible();
  await page.getByRole('button', { name: t('stepUp.stop'), exact: true }).click();
  await expect(page.getByText(t('stepUp.stopped'))).toBeFocused();
  await expect(page.getByText(t('stepUp.work')), 'it runs no longer').toBeHidden();
  await expect(page.getByRole('button', { name: t('stepUp.stop'), exact: true })).toBeHidden();
  await expect(page.getByRole('textbox', { name: t('form.name'), exact: true })).toHaveValue(suzie.name);
  await page.getByRole('button', { name: t('stepUp.patienceButton') }).click();
  await expect(page).toHaveURL(sentUrl('en', '&late=15'));
});
