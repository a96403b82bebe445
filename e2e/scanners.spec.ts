import { linkIn, mailsTo, mailTo, urlsIn } from '#e2e/support/mailbox.ts';
import { askToSign, countOf, hasSigned, someone } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { wordsIn } from '#e2e/support/words.ts';

const t = wordsIn('en');

/** Follows every link of a mail, twice over, as programs do that look for bad sites before a person reads her mail. */
async function scan(urls: readonly string[]) {
  const statuses: number[] = [];
  for (const url of [...urls, ...urls]) {
    for (const method of ['GET', 'HEAD']) statuses.push((await fetch(url, { method })).status);
  }
  return new Set(statuses);
}

test('a scanner that follows every link of the first mail confirms nothing', async ({ page, portal }) => {
  const mira = someone();
  const link = await askToSign(portal, mira);
  const before = await countOf(portal);
  expect(await scan(urlsIn(await mailTo(portal, mira.email, 1)))).toEqual(new Set([200]));
  expect(await countOf(portal)).toBe(before);
  await page.goto(link);
  await expect(page.getByRole('button', { name: t('confirm.button') })).toBeVisible();
});

test('a scanner that even opens the page in a browser confirms nothing', async ({ page, portal }) => {
  const link = await askToSign(portal, someone());
  const before = await countOf(portal);
  await page.goto(link);
  for (const target of await page.getByRole('main').getByRole('link').all())
    await expect(target).toHaveAttribute('href', /./);
  await page.goto(link);
  await expect(page.getByRole('button', { name: t('confirm.button') })).toBeVisible();
  expect(await countOf(portal)).toBe(before);
});

test('a scanner that follows every link of the second mail takes nothing back and changes nothing', async ({
  page,
  portal,
}) => {
  const mira = someone();
  const own = await hasSigned(portal, mira);
  const before = await countOf(portal);
  const urls = urlsIn(await mailTo(portal, mira.email, 2));
  expect(await scan([...urls, `${own}?download=json`, `${own}?do=withdraw`, `${own}?changed=1`])).toEqual(
    new Set([200]),
  );
  expect(await countOf(portal)).toBe(before);
  await page.goto(own);
  await expect(page.getByText(mira.name, { exact: true })).toHaveCount(2);
  await expect(page.getByRole('radio', { name: t('form.displayAs.named') })).toBeChecked();
});

test('a scanner that sends strange methods to the link is told what is possible', async ({ portal }) => {
  const mira = someone();
  const link = await askToSign(portal, mira);
  const before = await countOf(portal);
  for (const method of ['PUT', 'DELETE', 'PATCH']) expect((await fetch(link, { method })).status).toBe(405);
  expect((await fetch(link, { method: 'OPTIONS' })).headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
  expect(await countOf(portal)).toBe(before);
  expect(await mailsTo(portal, mira.email)).toHaveLength(1);
  expect(linkIn(await mailTo(portal, mira.email, 1))).toBe(link);
});
