import { hasSigned, letterPath, someone } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { wordsIn } from '#e2e/support/words.ts';

/** Names as people write them; the initials are those that readers of that script expect. */
const names: [name: string, initials: string][] = [
  ['José María Ñáñez-O’Brien', 'J. M. Ñ. O.'],
  ['Đặng Thị Ngọc Hân', 'Đ. T. N. H.'],
  ['Łukasz Żółć', 'Ł. Ż.'],
  ['Ólafur Þórðarson', 'Ó. Þ.'],
  ['محمد بن سلمان', 'م. ب. س.'],
  ['דָּוִד בֶּן־גּוּרְיוֹן', 'דָּ. בֶּ. גּ.'],
  ['فاطمه حسینی‌نژاد', 'ف. ح.'],
  ['李小龙', '李.'],
  ['山田 太郎', '山. 太.'],
  ['김민준', '김.'],
  ['Сергій Жадан', 'С. Ж.'],
  ['Ελένη Παπαδοπούλου', 'Ε. Π.'],
  ['प्रिया शर्मा', 'प्रि. श.'],
  ['สมชาย ใจดี', 'ส. จ.'],
  ['ნინო ბერიძე', 'ნ. ბ.'],
  ['አበበ ቢቂላ', 'አ. ቢ.'],
  ['Nguyễn 3rd', 'N. 3.'],
];

/** Names that would break a page that is put together carelessly. What no name has waits until somebody has looked. */
const awkward = [
  { name: 'O"Neil & Sons (Mira)', isListed: true },
  { name: "Mira &amp Co 'D'", isListed: true },
  { name: '⟦count⟧ Mira', isListed: false },
  { name: 'Mira </title><b>Q</b>', isListed: false },
  { name: "D'Arcy $& $1 \\u0041", isListed: false },
];

test('names in every script come to the list as they were typed, each kept apart from what stands beside it', async ({
  page,
  portal,
}) => {
  for (const [name] of names) await hasSigned(portal, someone({ name }));
  await page.goto(`${letterPath('en')}/signatories`);
  for (const [name] of names)
    await expect(page.locator('li bdi[translate="no"]').getByText(name, { exact: true }).first()).toBeVisible();
  await page.goto(`${letterPath('ar')}/signatories`);
  for (const [name] of names)
    await expect(page.getByRole('listitem').locator('bdi').getByText(name, { exact: true }).first()).toBeVisible();
});

test('initials are taken from every script', async ({ page, portal }) => {
  for (const [name] of names) await hasSigned(portal, someone({ name, display: 'initials' }));
  await page.goto(`${letterPath('en')}/signatories`);
  for (const [, initials] of names)
    await expect(page.getByRole('listitem').locator('bdi').getByText(initials, { exact: true }).first()).toBeVisible();
});

test('a name that looks like code or like one of our blanks is only a name', async ({ page, portal }) => {
  for (const { name, isListed } of awkward) {
    const own = await hasSigned(portal, someone({ name }));
    await page.goto(own);
    await expect(page.getByRole('definition').first()).toHaveText(name);
    await expect(page.getByText(wordsIn('en')('signature.held'))).toHaveCount(isListed ? 0 : 1);
    await page.goto(`${letterPath('en')}/signatories`);
    await expect(page.getByRole('listitem').locator('bdi').getByText(name, { exact: true })).toHaveCount(
      isListed ? 1 : 0,
    );
  }
});
