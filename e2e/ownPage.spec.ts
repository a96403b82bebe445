import { readFileSync } from 'node:fs';
import { linkIn, mailTo } from '#e2e/support/mailbox.ts';
import { confirmByLink, hasSigned, letterPath, newName, signByPost, someone } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, countryIn, wordsIn } from '#e2e/support/words.ts';

for (const locale of bothDirections) {
  const t = wordsIn(locale);
  const list = `${letterPath(locale)}/signatories`;

  test(`a signer sees on her own page all that is kept of her, in ${locale}`, async ({ page, portal }) => {
    const noor = someone({
      name: newName('Noor'),
      kind: 'organisation',
      organisation: 'Lantern Trust',
      role: 'Trustee',
      website: 'lantern.example',
      updates: true,
    });
    await page.goto(await hasSigned(portal, noor, locale));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('signature.title'));
    const kept = [
      noor.name,
      noor.email,
      'Lantern Trust',
      'Trustee',
      'https://lantern.example',
      countryIn(locale, 'NZ'),
      noor.name,
      t('signature.updatesYes'),
    ];
    const values = page.getByRole('main').getByRole('definition');
    for (const [index, value] of kept.entries()) await expect(values.nth(index)).toHaveText(value);
    // The very words that she agreed to.
    await expect(values.nth(12)).toHaveText(t('form.consent'));
    await expect(values).toHaveCount(13);
    await expect(page.getByText(t('signature.secret'))).toBeVisible();
  });

  test(`a signer changes her name to initials, and the list shows it at once, in ${locale}`, async ({
    page,
    portal,
  }) => {
    const before = 'Wanda Vogelsang-Xu';
    const own = await hasSigned(portal, someone({ name: before }), locale);
    await page.goto(list);
    await expect(page.getByText(before, { exact: true })).toHaveCount(1);
    await page.goto(own);
    await page.getByRole('radio', { name: t('form.displayAs.initials'), exact: true }).check();
    await page.getByRole('button', { name: t('signature.changeButton') }).click();
    await expect(page.getByRole('status').first()).toHaveText(t('signature.changed'));
    await expect(page.getByRole('radio', { name: t('form.displayAs.initials'), exact: true })).toBeChecked();
    await expect(page.getByText('W. V. X.', { exact: true })).toBeVisible();
    await page.goto(list);
    await expect(page.getByText(before, { exact: true })).toHaveCount(0);
    await expect(page.getByText('W. V. X.', { exact: true }).first()).toBeVisible();
  });

  test(`a signer who wanted news wants none any more, and then some again, in ${locale}`, async ({ page, portal }) => {
    await page.goto(await hasSigned(portal, someone({ updates: true }), locale));
    const wish = page.getByRole('checkbox', { name: t('signature.updatesWish') });
    const save = page.getByRole('button', { name: t('signature.updatesButton') });
    const values = page.getByRole('main').getByRole('definition');
    for (const [wanted, told] of [
      [false, t('signature.updatesNo')],
      [true, t('signature.updatesYes')],
    ] as const) {
      await expect(wish).toBeChecked({ checked: !wanted });
      await wish.setChecked(wanted);
      await save.click();
      await expect(page.getByRole('status').first()).toHaveText(t('signature.changed'));
      await expect(values.getByText(told, { exact: true })).toHaveCount(1);
    }
    await expect(wish).toBeChecked();
  });

  test(`a signer sees the whole message that she can pass on, its address too, in ${locale}`, async ({
    page,
    portal,
  }) => {
    await page.goto(await hasSigned(portal, someone(), locale));
    const message = page.getByRole('textbox', { name: t('tell.label') });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const [room, seen, whole] = await message.evaluate((box) => [
        box.clientWidth / (box.parentElement?.clientWidth ?? 0),
        box.clientHeight,
        box.scrollHeight,
      ]);
      expect(room, `${width} px: as wide as it can be`).toBeGreaterThan(0.95);
      expect(whole, `${width} px: no line is hidden`).toBeLessThanOrEqual(seen ?? 0);
    }
  });

  test(`a signer takes her signature back: she is gone from the list and the count, and her link says so, in ${locale}`, async ({
    page,
    portal,
    request,
  }) => {
    const lena = someone({ name: newName('Lena') });
    const own = await hasSigned(portal, lena, locale);
    await page.goto(list);
    await expect(page.getByText(lena.name, { exact: true })).toHaveCount(1);
    const total = page.getByRole('banner').or(page.locator('header.heading')).last();
    const said = await total.textContent();
    await page.goto(own);
    await page.getByRole('button', { name: t('signature.withdrawButton') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('signature.titleWithdrawn'));
    const [deleted = ''] = t('signature.withdrawn', { time: '…' }).split('…');
    await expect(page.getByRole('status')).toContainText(deleted);
    await page.goto(list);
    await expect(page.getByText(lena.name, { exact: true })).toHaveCount(0);
    await expect(total).not.toHaveText(said ?? '');
    const again = await page.goto(own);
    expect(again?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('signature.titleUnknown'));
    await expect(page.getByText(t('signature.unknown'))).toBeVisible();
    expect((await request.get(`${own}?download=json`)).headers()['content-type']).toContain('text/html');
  });
}

test('a signer downloads what is kept of her as a file', async ({ page, portal }) => {
  const noor = someone({ name: newName('Noor'), display: 'anonymous' });
  await page.goto(await hasSigned(portal, noor));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: wordsIn('en')('signature.download') }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('safeguards-signature.json');
  const kept = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(kept).toMatchObject({
    letter: 'safeguards',
    name: noor.name,
    email: noor.email,
    country: 'NZ',
    display: 'anonymous',
    state: 'confirmed',
    updates: false,
  });
});

test('a signer who took her signature back can sign again', async ({ page, portal }) => {
  const lena = someone({ name: newName('Lena') });
  await page.goto(await hasSigned(portal, lena));
  await page.getByRole('button', { name: wordsIn('en')('signature.withdrawButton') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordsIn('en')('signature.titleWithdrawn'));
  await signByPost(portal, lena);
  await confirmByLink(page, 'en', linkIn(await mailTo(portal, lena.email, 3)));
});

test('nobody who only knows her mailbox or her name can see or change anything', async ({ portal, request }) => {
  const lena = someone();
  const own = await hasSigned(portal, lena);
  const guess = own.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  expect((await request.get(guess)).status()).toBe(404);
  expect((await request.post(guess, { form: { do: 'withdraw' } })).status()).toBe(404);
  expect((await request.post(own, { form: { do: 'change', display: 'hidden' } })).status()).toBe(422);
  expect((await request.post(own, { form: { do: 'erase-all' } })).status()).toBe(400);
  expect((await request.get(own)).status()).toBe(200);
});
