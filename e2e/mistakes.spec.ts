import type { Page } from '@playwright/test';
import { fillForm, letterPath, type Signer, someone, submit } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, type Locale, wordsIn } from '#e2e/support/words.ts';

/** In the order of the form. */
const fields = ['name', 'email', 'organisation', 'role', 'website'] as const;
type Field = (typeof fields)[number];

/** What people and machines type, and what is then wrong with it. */
const mistakes: [field: Field, typed: string, problem: string][] = [
  ['name', '', 'missing'],
  ['name', 'x'.repeat(201), 'too-long'],
  ['name', 'Mira\u0007', 'unshowable'],
  ['name', 'Mira \u202eroh', 'reversed'],
  ['name', 'M\u0334\u0335\u0336\u0337\u0338ra', 'heaped'],
  ['email', '', 'missing'],
  ['email', 'mira.example.org', 'malformed'],
  ['email', 'josé@example.org', 'not-ascii'],
  ['email', `${'m'.repeat(250)}@example.org`, 'too-long'],
  ['organisation', '', 'missing'],
  ['organisation', 'y'.repeat(201), 'too-long'],
  ['organisation', 'Lantern \u202etsurT', 'reversed'],
  ['role', '', 'missing'],
  ['role', 'z'.repeat(201), 'too-long'],
  ['role', 'T\u0334\u0335\u0336\u0337\u0338', 'heaped'],
  ['website', 'javascript:alert(1)', 'malformed'],
];

/** Each round holds the next mistake of every field that has one left, in the order of the form. */
const rounds = [0, 1, 2, 3, 4].map((round) =>
  fields.flatMap((field) => mistakes.filter(([wrong]) => wrong === field).slice(round, round + 1)),
);

/** Submits, and sees the form again. */
async function submitInVain(page: Page, locale: Locale) {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    submit(page, locale),
  ]);
  expect(answer.status()).toBe(422);
  await expect(page).toHaveTitle(new RegExp(`^${wordsIn(locale)('form.errorPrefix')}`));
  await expect(page.getByRole('alert').getByRole('heading')).toHaveText(wordsIn(locale)('form.problem'));
}

for (const locale of bothDirections) {
  const t = wordsIn(locale);
  const org: Partial<Signer> = {
    kind: 'organisation',
    organisation: 'Lantern Trust',
    role: 'Trustee',
    website: 'https://lantern.example',
  };
  const box = (page: Page, field: Field) => page.getByRole('textbox', { name: t(`form.${field}`), exact: true });

  test(`each mistake is named in the summary and beside its field, and nothing typed is lost, in ${locale}`, async ({
    page,
  }) => {
    test.slow();
    const signer = someone({ ...org, display: 'initials', updates: true });
    await page.goto(letterPath(locale));
    await fillForm(page, locale, signer);
    for (const [round, wrong] of rounds.entries()) {
      await test.step(`round ${round + 1}`, async () => {
        for (const [field, typed] of wrong) await box(page, field).fill(typed);
        await submitInVain(page, locale);
        const links = page.getByRole('alert').getByRole('link');
        await expect(links).toHaveText(wrong.map(([field, , problem]) => t(`form.error.${field}:${problem}`)));
        await expect(page.locator('[aria-invalid]')).toHaveCount(wrong.length);
        for (const [field, typed, problem] of wrong) {
          const sentence = t(`form.error.${field}:${problem}`);
          await links.filter({ hasText: sentence }).click();
          await expect(box(page, field)).toBeFocused();
          await expect(box(page, field)).toHaveAttribute('aria-invalid', 'true');
          await expect(box(page, field)).toHaveAccessibleDescription(new RegExp(sentence.replace(/[.?()]/g, '\\$&')));
          await expect(box(page, field)).toHaveValue(typed);
        }
        for (const [field] of wrong) await box(page, field).fill(signer[field] ?? '');
      });
    }
    await expect(page.getByRole('checkbox', { name: t('form.consent') })).toBeChecked();
    await page.getByRole('checkbox', { name: t('form.consent') }).uncheck();
    await submitInVain(page, locale);
    for (const field of fields) await expect(box(page, field)).toHaveValue(signer[field] ?? '');
    await expect(page.getByRole('combobox', { name: t('form.country') })).toHaveValue('NZ');
    for (const chosen of ['form.displayAs.initials', 'form.kindOf.organisation'])
      await expect(page.getByRole('radio', { name: t(chosen), exact: true })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: t('form.updates') })).toBeChecked();
  });

  test(`an empty form names every problem, in the order of the fields, and signs nothing, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(letterPath(locale));
    await submitInVain(page, locale);
    const problems = ['name:missing', 'email:missing', 'country:missing', 'display:missing', 'consent:missing'];
    await expect(page.getByRole('alert').getByRole('link')).toHaveText(
      problems.map((problem) => t(`form.error.${problem}`)),
    );
    await expect(page.getByRole('combobox', { name: t('form.country') })).toHaveAccessibleDescription(
      t('form.error.country:missing'),
    );
    await expect(page.getByRole('combobox', { name: t('form.country') })).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('checkbox', { name: t('form.consent') })).toHaveAccessibleDescription(
      t('form.error.consent:missing'),
    );
    await expect(page.getByRole('checkbox', { name: t('form.consent') })).toHaveAttribute('aria-invalid', 'true');
    const display = page.getByRole('group', { name: t('form.display') });
    await expect(display).toHaveAccessibleDescription(`${t('form.displayHint')} ${t('form.error.display:missing')}`);
    await page
      .getByRole('alert')
      .getByRole('link', { name: t('form.error.display:missing') })
      .click();
    await expect(display.getByRole('radio').first()).toBeFocused();
  });

  test(`the summary of problems has the focus, so a screen reader reads it first @script, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(letterPath(locale));
    await submitInVain(page, locale);
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(page.getByRole('alert')).toBeInViewport();
  });

  test(`who corrects the mistake signs with all that she had typed, in ${locale}`, async ({ page }) => {
    const signer = someone();
    await page.goto(letterPath(locale));
    await fillForm(page, locale, { ...signer, email: 'mira at example' });
    await submitInVain(page, locale);
    await box(page, 'email').fill(signer.email);
    await submit(page, locale);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('sent.title'));
  });
}
