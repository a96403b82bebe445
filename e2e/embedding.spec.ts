import { linkIn, mailTo } from '#e2e/support/mailbox.ts';
import { embeds } from '#e2e/support/pages.ts';
import { confirmByLink, countOf, fillForm, hasSigned, letterPath, someone, submit } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, letterTitle, wordsIn } from '#e2e/support/words.ts';
import { direction } from '#i18n/locales.ts';

for (const locale of bothDirections) {
  const t = wordsIn(locale);
  const { position, answer, counter, form } = embeds(locale) as Record<
    'position' | 'answer' | 'counter' | 'form',
    string
  >;

  for (const [kind, embed, full, link] of [
    ['position', position, `/${locale}/positions/ncmec`, 'embed.readMore'],
    ['answer', answer, `/${locale}/faq/what-it-is`, 'embed.readMore'],
    ['counter', counter, letterPath(locale), 'embed.sign'],
    ['form', form, letterPath(locale), 'home.readLetter'],
  ] as const) {
    test(`a reader of another site reads a framed ${kind} and goes on to the full page, in ${locale}`, async ({
      page,
      otherSite,
      portal,
    }) => {
      await page.goto(otherSite.framing(portal.origin + embed));
      const frame = page.frameLocator('iframe');
      await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(frame.locator('html')).toHaveAttribute('lang', locale);
      await expect(frame.locator('html')).toHaveAttribute('dir', direction(locale));
      await frame.getByRole('link', { name: t(link) }).click();
      await expect(page).toHaveURL(portal.origin + full);
    });
  }

  test(`the counter on another site shows how many have signed, in ${locale}`, async ({ page, otherSite, portal }) => {
    await hasSigned(portal, someone(), locale);
    await page.goto(otherSite.framing(portal.origin + counter));
    await expect(page.frameLocator('iframe').getByRole('definition').first()).toHaveText(String(await countOf(portal)));
  });

  test(`Mira signs inside the frame of another site, and her signature counts, in ${locale}`, async ({
    page,
    otherSite,
    portal,
  }) => {
    const mira = someone();
    const before = await countOf(portal);
    await page.goto(otherSite.framing(portal.origin + form));
    const frame = page.frameLocator('iframe');
    await fillForm(frame, locale, { ...mira, email: 'not an address' });
    await submit(frame, locale);
    await expect(frame.getByRole('alert').getByRole('link')).toHaveText([t('form.error.email:malformed')]);
    await frame.getByRole('textbox', { name: t('form.email') }).fill(mira.email);
    await submit(frame, locale);
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(t('sent.title'));
    await expect(page.getByRole('heading', { name: 'Another site' })).toBeVisible();
    await confirmByLink(page, locale, linkIn(await mailTo(portal, mira.email, 1)));
    expect(await countOf(portal)).toBe(before + 1);
  });
}

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test(`a form in a frame says what is agreed to, and leads to the privacy page in the whole window, in ${locale}`, async ({
    page,
    otherSite,
    portal,
  }) => {
    await page.goto(otherSite.framing(portal.origin + embeds(locale).form));
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('checkbox', { name: t('form.consent') })).not.toBeChecked();
    await frame.getByRole('link', { name: t('form.consentLink') }).click();
    await expect(page).toHaveURL(`${portal.origin}/${locale}/privacy`);
  });
}

test('another site shows one request of an organisation alone, with its number and its source', async ({
  page,
  otherSite,
  portal,
}) => {
  await page.goto(otherSite.framing(`${portal.origin}${embeds('en').position}#ask-2`));
  const frame = page.frameLocator('iframe');
  const requests = frame.getByRole('listitem');
  await expect(requests).toHaveCount(1);
  await expect(requests).toHaveAttribute('value', '2');
  await expect(requests.getByRole('link')).toHaveCount(2);
  await requests.getByRole('link').first().click();
  await expect(page).toHaveURL(`${portal.origin}/en/positions/ncmec#ask-2`);
});

test('another site shows one request at an address of its own, dark, and is told that it was put there before a change', async ({
  page,
  otherSite,
  portal,
}) => {
  const t = wordsIn('en');
  const path = `/embed/en/positions/ncmec/ask-2`;
  await page.goto(otherSite.framing(`${portal.origin}${path}`));
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('listitem')).toHaveCount(1);
  await expect(frame.getByText(t('embed.changed'))).toBeHidden();
  await expect(frame.locator('html')).toHaveCSS('background-color', 'rgb(252, 249, 243)');
  await page.goto(otherSite.framing(`${portal.origin}${path}?theme=dark&version=0`));
  await expect(frame.locator('html')).toHaveCSS('background-color', 'rgb(16, 23, 31)');
  await expect(frame.getByText(t('embed.changed'))).toBeVisible();
  await frame.getByRole('link', { name: t('embed.whatChanged') }).click();
  await expect(page).toHaveURL(`${portal.origin}/en/positions/ncmec`);
});

test('@script Mira signs inside a frame that another site trusts with little: her browser does the work', async ({
  page,
  otherSite,
  portal,
}) => {
  const mira = someone();
  await page.goto(
    otherSite.framing(
      portal.origin + embeds('en').form,
      'sandbox="allow-forms allow-scripts allow-top-navigation-by-user-activation"',
    ),
  );
  const frame = page.frameLocator('iframe');
  await fillForm(frame, 'en', mira);
  await submit(frame, 'en');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(wordsIn('en')('sent.title'), { timeout: 20_000 });
  expect((await mailTo(portal, mira.email, 1)).subject).toBe(
    wordsIn('en')('mail.confirm.subject', { letter: letterTitle('en') }),
  );
});

test.describe('in a sandbox', () => {
  test.use({ expectedErrors: /the 'allow-scripts' permission is not set|429/ });

  test('Mira is led from a frame that may not run scripts to the page itself, and nothing was signed', async ({
    page,
    otherSite,
    portal,
  }) => {
    const t = wordsIn('en');
    const mira = someone();
    const sandbox = 'sandbox="allow-forms allow-top-navigation-by-user-activation"';
    await page.goto(otherSite.framing(portal.origin + embeds('en').form, sandbox));
    const frame = page.frameLocator('iframe');
    await fillForm(frame, 'en', mira);
    await submit(frame, 'en');
    await expect(frame.getByText(t('stepUp.foreign'))).toBeVisible();
    await expect(frame.getByRole('textbox', { name: t('form.name'), exact: true })).toHaveValue(mira.name);
    await expect(frame.getByRole('button', { name: t('stepUp.patienceButton') })).toHaveCount(0);
    await frame.getByRole('link', { name: t('stepUp.ownPage') }).click();
    await expect(page).toHaveURL(portal.origin + letterPath('en'));
  });
});

test('a frame grows to the height of its text when the other site asks for that @script', async ({
  page,
  otherSite,
  portal,
}) => {
  await page.goto(otherSite.framingWithScript(portal.origin + embeds('en').answer));
  const frame = page.locator('iframe');
  const text = page.frameLocator('iframe').locator('html');
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  await expect
    .poll(
      async () =>
        Number(await frame.getAttribute('height')) - (await text.evaluate(({ scrollHeight }) => scrollHeight)),
    )
    .toBe(0);
  expect(Number(await frame.getAttribute('height'))).toBeGreaterThan(700);
});

test('the code that a page offers is what another site needs', async ({ page, portal }) => {
  const t = wordsIn('en');
  await page.goto('/en/positions/ncmec');
  await page.getByText(t('embed.title'), { exact: true }).click();
  const code = await page.getByRole('textbox', { name: t('embed.code') }).inputValue();
  expect(code).toContain(`<iframe src="${portal.origin}/embed/en/positions/ncmec" title="`);
  await page.getByRole('link', { name: t('builder.from') }).click();
  await expect(page).toHaveURL('/en/embed?what=position/ncmec');
});
