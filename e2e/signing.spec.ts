import { linkIn, mailTo } from '#e2e/support/mailbox.ts';
import { acceptOrganisation } from '#e2e/support/organisations.ts';
import {
  confirmByLink,
  countOf,
  fillForm,
  hasSigned,
  letterPath,
  newName,
  sentUrl,
  sign,
  someone,
} from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, countryIn, letterTitle, wordsIn } from '#e2e/support/words.ts';

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test(`Mira signs, confirms by the button behind her link, and is counted and listed, in ${locale}`, async ({
    page,
    portal,
  }) => {
    const mira = someone();
    const before = await countOf(portal);
    await sign(page, locale, mira);
    const link = linkIn(await mailTo(portal, mira.email, 1));

    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('confirm.titleReady'));
    await expect(page.getByText(mira.name, { exact: true })).toHaveCount(2);
    await expect(page.getByText(countryIn(locale, 'NZ'), { exact: true })).toBeVisible();
    await expect(page.getByText(t('confirm.organisation'), { exact: true })).toHaveCount(0);
    await page.reload();
    expect(await countOf(portal), 'looking changes nothing').toBe(before);

    await page.getByRole('button', { name: t('confirm.button') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('confirm.titleConfirmed'));
    expect(await countOf(portal)).toBe(before + 1);
    await expect(page.getByRole('definition').first()).toHaveText(String(before + 1));

    // Ways on are seen at once; the way back is closed until she opens it.
    const main = page.getByRole('main');
    await expect(main.getByRole('link', { name: t('signature.toLetter') })).toHaveAttribute('href', letterPath(locale));
    await expect(main.getByRole('link', { name: t('letter.seeAll') })).toHaveAttribute(
      'href',
      `${letterPath(locale)}/signatories`,
    );
    const withdraw = page.getByRole('button', { name: t('signature.withdrawButton') });
    await expect(withdraw).toBeHidden();
    await main.getByText(t('signature.withdraw'), { exact: true }).click();
    await expect(withdraw).toBeVisible();
    await main.getByRole('link', { name: t('tell.title') }).click();
    await expect(page.getByRole('heading', { name: t('tell.title') })).toBeInViewport();

    // What she may pass on says that she signed, and leads to the letter, not to her own page.
    const url = `${portal.origin}${letterPath(locale)}`;
    const said = t('tell.signedText', { letter: letterTitle(locale), url });
    const tell = page.getByRole('region', { name: t('tell.title') });
    await expect(tell.getByRole('textbox', { name: t('tell.label') })).toHaveValue(`${said} #PrivateAndProtected`);
    await expect(tell.getByRole('link', { name: t('share.poster') })).toHaveAttribute(
      'href',
      `${letterPath(locale)}/poster`,
    );
    await tell.getByRole('link', { name: 'Mastodon' }).click();
    await page.getByRole('textbox', { name: t('mastodon.server') }).fill('social.example');
    await page.getByRole('button', { name: t('mastodon.button') }).click();
    const there = await page
      .getByRole('link', { name: t('mastodon.go', { host: 'social.example' }) })
      .getAttribute('href');
    expect(new URL(there ?? '').searchParams.get('text')).toBe(`${said} #PrivateAndProtected`);

    await page.goto(letterPath(locale));
    await expect(
      page
        .getByRole('region', { name: t('letter.signatures') })
        .getByRole('definition')
        .first(),
    ).toHaveText(String(before + 1));
    await page.getByRole('link', { name: t('letter.seeAll') }).click();
    const row = page.getByRole('listitem').filter({ hasText: mira.name });
    await expect(row).toHaveText(`${mira.name} ${countryIn(locale, 'NZ')}`);
  });

  test(`an organisation signs, is accepted and stands in the list with its site, in ${locale}`, async ({
    page,
    portal,
  }) => {
    const org = someone({
      kind: 'organisation',
      name: 'Ana Niño',
      organisation: newName('Casa'),
      role: 'Directora',
      website: 'casa-abierta.example',
    });
    await page.goto(letterPath(locale));
    await expect(page.getByLabel(t('form.organisation'), { exact: true })).toBeHidden();
    await sign(page, locale, org);
    await page.goto(linkIn(await mailTo(portal, org.email, 1)));
    await page.getByRole('button', { name: t('confirm.button') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('confirm.titleOrganisation'));
    await acceptOrganisation(portal, org);
    await page.goto(`${letterPath(locale)}/signatories`);
    await expect(page.getByRole('heading', { name: t('signatories.organisations') })).toBeVisible();
    const row = page.getByRole('listitem').filter({ hasText: org.organisation });
    await expect(row).toContainText('Ana Niño · Directora');
    await expect(row.getByRole('link')).toHaveAttribute('href', 'https://casa-abierta.example');
    await expect(row.getByRole('link')).toHaveAttribute('rel', /\bugc\b.*\bnofollow\b/);
  });
}

test('whoever clicks twice signs once @script', async ({ page }) => {
  await page.goto(letterPath('en'));
  await fillForm(page, 'en', someone());
  const button = page.getByRole('button', { name: wordsIn('en')('form.submit') });
  const clicked = Promise.withResolvers<void>();
  const sent: string[] = [];
  // The answer takes until she has clicked again.
  await page.route(
    (url) => url.pathname === letterPath('en'),
    async (route) => {
      sent.push(route.request().method());
      await clicked.promise;
      await route.continue();
    },
  );
  await button.scrollIntoViewIfNeeded();
  const { x, y } = (await button.boundingBox()) ?? { x: 0, y: 0 };
  // A click on the button itself would wait for the answer.
  const click = () => page.mouse.click(x + 5, y + 5);
  const first = page.waitForRequest((request) => request.method() === 'POST');
  await click();
  await first;
  await click();
  clicked.resolve();
  await expect(page).toHaveURL(sentUrl('en'));
  expect(sent).toEqual(['POST']);
});

test('the second press of the button, from a tab left open, changes nothing', async ({ page, context, portal }) => {
  const t = wordsIn('en');
  const mira = someone();
  await sign(page, 'en', mira);
  const link = linkIn(await mailTo(portal, mira.email, 1));
  const leftOpen = await context.newPage();
  await leftOpen.goto(link);
  await confirmByLink(page, 'en', link);
  const count = await countOf(portal);
  await leftOpen.getByRole('button', { name: t('confirm.button') }).click();
  await expect(leftOpen.getByRole('heading', { level: 1 })).toHaveText(t('confirm.titleConfirmed'));
  expect(await countOf(portal)).toBe(count);
});

test('each signer is listed as she chose: by name, by initials, or counted without a name', async ({
  page,
  portal,
}) => {
  const before = await countOf(portal);
  const zora = someone({ name: newName('Zora') });
  await hasSigned(portal, zora);
  await hasSigned(portal, someone({ name: 'Ximena Ybarra-Zell', display: 'initials' }));
  await hasSigned(portal, someone({ name: 'Quiana Unseen', display: 'anonymous' }));
  await page.goto(`${letterPath('en')}/signatories`);
  const names = page.getByRole('main').getByRole('listitem');
  await expect(names.filter({ hasText: zora.name })).toBeVisible();
  await expect(names.filter({ hasText: 'X. Y. Z.' }).first()).toBeVisible();
  await expect(page.getByText('Ximena')).toHaveCount(0);
  await expect(page.getByText('Quiana')).toHaveCount(0);
  await expect(page.getByText(wordsIn('en')('signatories.total', { count: String(before + 3) }))).toBeVisible();
});
