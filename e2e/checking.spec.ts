import { readFileSync } from 'node:fs';
import { command } from '#e2e/support/command.ts';
import { hasSigned, letterPath, someone } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, wordsIn } from '#e2e/support/words.ts';

const sizeOfLog = async (origin: string): Promise<number> =>
  (await (await fetch(`${origin}/api/letters/safeguards/log/head`)).json()).head.size;

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test(`a reader who doubts the count finds out how to check it, and the data to do so, in ${locale}`, async ({
    page,
    portal,
    request,
  }) => {
    await hasSigned(portal, someone(), locale);
    await expect.poll(() => sizeOfLog(portal.origin)).toBeGreaterThan(0);
    await page.goto(letterPath(locale));
    await page.getByRole('link', { name: t('letter.checkCount') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('record.title'));
    await expect(page.getByText(t('record.notReal'))).toBeVisible();
    const { head, key } = await (await request.get('/api/letters/safeguards/log/head')).json();
    await expect(page.getByText(key, { exact: true })).toBeVisible();
    expect(head.size).toBeGreaterThan(0);
    for (const name of ['linkCount', 'linkHead', 'linkLog', 'linkHistory', 'linkTable'] as const) {
      const link = page.getByRole('link', { name: t(`record.${name}`), exact: true });
      const address = (await link.getAttribute('href')) ?? '';
      expect((await request.get(address)).status(), address).toBe(200);
    }
  });

  test(`a signer saves the receipt of her signature, in ${locale}`, async ({ page, portal }) => {
    const before = await sizeOfLog(portal.origin);
    const own = await hasSigned(portal, someone(), locale);
    await expect.poll(() => sizeOfLog(portal.origin)).toBeGreaterThan(before);
    await expect
      .poll(async () => {
        await page.goto(own);
        return page.getByRole('link', { name: t('signature.receiptLink') }).count();
      })
      .toBe(1);
    await expect(page.getByText(t('signature.receiptPrivate'))).toBeVisible();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: t('signature.receiptLink') }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('safeguards-receipt.json');
    const receipt = JSON.parse(readFileSync(await saved.path(), 'utf8'));
    expect(receipt).toMatchObject({
      about: `${portal.origin}${letterPath(locale)}/record`,
      letter: 'safeguards',
      leaf: expect.stringContaining('"confirmed"'),
    });
  });
}

test('a journalist audits the site by one command', async ({ portal }) => {
  const before = await sizeOfLog(portal.origin);
  await hasSigned(portal, someone({ display: 'anonymous' }), 'en');
  await expect.poll(() => sizeOfLog(portal.origin)).toBeGreaterThan(before);
  expect(await command('audit', [portal.origin])).toEqual({
    code: 0,
    said: expect.stringContaining('The count, the list, the history and the log say the same.'),
  });
});
