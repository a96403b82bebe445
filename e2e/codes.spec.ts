import type { Page } from '@playwright/test';
import { expectNoBarriers } from '#e2e/support/barriers.ts';
import { codeIn, linkIn, mailsTo, mailTo, noMailLinkIn } from '#e2e/support/mailbox.ts';
import { askToSign, countOf, letterPath, sign, signByPost, someone } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, type Locale, letterTitle, wordsIn } from '#e2e/support/words.ts';

// A page that says what is wrong has a status that browsers note.
test.use({ expectedErrors: /the server responded with a status of 422/ });

/** Types an address and a code as a person does, and presses the button that confirms. */
async function typeCode(page: Page, locale: Locale, email: string, code: string) {
  const t = wordsIn(locale);
  await page.getByRole('textbox', { name: t('form.email') }).fill(email);
  await page.getByRole('textbox', { name: t('sent.code') }).fill(code);
  await page.getByRole('button', { name: t('confirm.button') }).click();
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const wrongFor = (code: string) => code.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10));

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test(`Mira reads her mail on her phone and types its code on the computer: she is counted, in ${locale}`, async ({
    page,
    portal,
  }) => {
    const mira = someone();
    const before = await countOf(portal);
    await sign(page, locale, mira);
    await typeCode(page, locale, mira.email, codeIn(await mailTo(portal, mira.email, 1)));
    await expect(heading(page)).toHaveText(t('confirm.titleConfirmed'));
    await expect(page).toHaveTitle(new RegExp(t('confirm.titleConfirmed')));
    expect(await countOf(portal)).toBe(before + 1);
    expect((await mailTo(portal, mira.email, 2)).subject).toBe(
      t('mail.signed.subject', { letter: letterTitle(locale) }),
    );
  });

  test(`a mistyped code is said calmly, her address is still there, and the right one works, in ${locale}`, async ({
    page,
    portal,
  }) => {
    const mira = someone();
    await sign(page, locale, mira);
    const code = codeIn(await mailTo(portal, mira.email, 1));
    await typeCode(page, locale, mira.email, '12');
    await expect(page.getByRole('alert')).toHaveText(t('sent.codeMalformed'));
    await typeCode(page, locale, mira.email, wrongFor(code));
    await expect(page.getByRole('alert')).toHaveText(t('sent.codeRefused'));
    await expect(page.getByRole('textbox', { name: t('form.email') })).toHaveValue(mira.email);
    await typeCode(page, locale, mira.email, code);
    await expect(heading(page)).toHaveText(t('confirm.titleConfirmed'));
  });

  test(`she lets the mail be sent again: its link works, and so does the one before, in ${locale}`, async ({
    page,
    portal,
  }) => {
    const mira = someone();
    await sign(page, locale, mira);
    const old = linkIn(await mailTo(portal, mira.email, 1));
    await page.getByRole('textbox', { name: t('form.email') }).fill(mira.email);
    await page.getByRole('button', { name: t('sent.resend') }).click();
    await expect(page.getByRole('status')).toHaveText(t('sent.resent'));
    expect(page.url(), 'no address in a URL').not.toContain('@');
    const second = linkIn(await mailTo(portal, mira.email, 2));
    expect(second, 'a link of its own').not.toBe(old);
    await page.goto(second);
    await expect(page.getByRole('button', { name: t('confirm.button') })).toBeVisible();
    await page.goto(old);
    await page.getByRole('button', { name: t('confirm.button') }).click();
    await expect(heading(page)).toHaveText(t('confirm.titleConfirmed'));
  });

  test(`somebody who never signed ends all mails, and may allow them again, in ${locale}`, async ({ page, portal }) => {
    const victim = someone();
    await signByPost(portal, victim, locale);
    const mail = await mailTo(portal, victim.email, 1);
    await page.goto(noMailLinkIn(mail));
    await expect(heading(page)).toHaveText(t('noMail.title'));
    await page.getByRole('button', { name: t('noMail.button') }).click();
    await expect(heading(page)).toHaveText(t('noMail.titleRefused'));
    expect((await fetch(linkIn(mail))).status, 'what waited is gone').toBe(404);
    await signByPost(portal, victim, locale);
    // Mails leave in their order, so when this one is here, another to her would be.
    await askToSign(portal, someone());
    expect(await mailsTo(portal, victim.email)).toHaveLength(1);
    await page.getByRole('button', { name: t('noMail.undoButton') }).click();
    await expect(heading(page)).toHaveText(t('noMail.title'));
    await signByPost(portal, victim, locale);
    expect((await mailTo(portal, victim.email, 2)).subject).toBe(
      t('mail.confirm.subject', { letter: letterTitle(locale) }),
    );
  });
}

for (const locale of bothDirections) {
  const t = wordsIn(locale);
  test(`the pages of the code and of the end of all mails have no barriers, in ${locale}`, { tag: '@script' }, async ({
    page,
    portal,
  }) => {
    const mira = someone();
    await sign(page, locale, mira);
    const mail = await mailTo(portal, mira.email, 1);
    await typeCode(page, locale, mira.email, wrongFor(codeIn(mail)));
    await expectNoBarriers(page);
    await page.goto(noMailLinkIn(mail));
    await expectNoBarriers(page);
    await page.getByRole('button', { name: t('noMail.button') }).click();
    await expect(heading(page)).toHaveText(t('noMail.titleRefused'));
    await expectNoBarriers(page);
  });
}

test('a signer types the code in a frame on another site: the details are shown, and her button confirms them', async ({
  page,
  portal,
  otherSite,
}) => {
  const mira = someone();
  const t = wordsIn('en');
  await signByPost(portal, mira);
  const code = codeIn(await mailTo(portal, mira.email, 1));
  await page.goto(otherSite.framing(`${portal.origin}/embed/en/letters/safeguards/sent`));
  const frame = page.frameLocator('iframe');
  await frame.getByRole('textbox', { name: t('form.email') }).fill(mira.email);
  await frame.getByRole('textbox', { name: t('sent.code') }).fill(code);
  await frame.getByRole('button', { name: t('confirm.button') }).click();
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(t('sent.shown.title'));
  await expect(frame.getByText(mira.name, { exact: true }).first()).toBeVisible();
  await frame.getByRole('button', { name: t('sent.shown.button') }).click();
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(t('confirm.titleConfirmed'));
});

test('the code is easy to read aloud: it stands alone on a line, in three groups, and so does its page', async ({
  portal,
}) => {
  for (const locale of bothDirections) {
    const mira = someone();
    await signByPost(portal, mira, locale);
    const mail = await mailTo(portal, mira.email, 1);
    const lines = (mail.text ?? '').split('\n').map((line) => line.trim());
    expect(lines.filter((line) => /^\d{3}\u00a0\d{3}\u00a0\d{3}$/.test(line))).toHaveLength(1);
    expect(lines).toContain(`${portal.origin}${letterPath(locale)}/sent`);
    expect(String(mail.html).match(/(?<=<td[^>]*>)\d{3}(?=<\/td>)/g)).toHaveLength(3);
  }
});
