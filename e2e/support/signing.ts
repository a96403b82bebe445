import { randomUUID } from 'node:crypto';
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { linkIn, mailTo, newAddress } from './mailbox.ts';
import type { Portal } from './portal.ts';
import { countryIn, type Locale, wordsIn } from './words.ts';

export type Signer = {
  name: string;
  email: string;
  country: string;
  display: 'named' | 'initials' | 'anonymous';
  kind: 'person' | 'organisation';
  organisation?: string;
  role?: string;
  website?: string;
  updates?: boolean;
};

/** A name that nobody else has, so that its row in the list is found. */
export const newName = (first = 'Mira'): string =>
  `${first} Q${randomUUID()
    .slice(0, 8)
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`;

/** Somebody with a name and a mailbox of their own. */
export const someone = (about: Partial<Signer> = {}): Signer => ({
  name: newName(),
  email: newAddress(),
  country: 'NZ',
  display: 'named',
  kind: 'person',
  ...about,
});

export const letterPath = (locale: Locale): string => `/${locale}/letters/safeguards`;

/** Fills the form as a person does: by the labels, in the reader's language. */
export async function fillForm(where: Page | FrameLocator, locale: Locale, signer: Signer): Promise<void> {
  const t = wordsIn(locale);
  const option = {
    named: 'form.displayAs.named',
    initials: 'form.displayAs.initials',
    anonymous: 'form.displayAs.anonymous',
  }[signer.display];
  if (signer.kind === 'organisation') {
    await where.getByRole('radio', { name: t('form.kindOf.organisation') }).check();
    await where.getByRole('textbox', { name: t('form.organisation'), exact: true }).fill(signer.organisation ?? '');
    await where.getByRole('textbox', { name: t('form.role'), exact: true }).fill(signer.role ?? '');
    await where.getByRole('textbox', { name: t('form.website'), exact: true }).fill(signer.website ?? '');
  }
  await where.getByRole('textbox', { name: t('form.name'), exact: true }).fill(signer.name);
  await where.getByRole('textbox', { name: t('form.email'), exact: true }).fill(signer.email);
  await where
    .getByRole('combobox', { name: t('form.country') })
    .selectOption({ label: countryIn(locale, signer.country) });
  await where.getByRole('radio', { name: t(option), exact: true }).check();
  await where.getByRole('checkbox', { name: t('form.consent') }).check();
  if (signer.updates) await where.getByRole('checkbox', { name: t('form.updates') }).check();
}

export const submit = (where: Page | FrameLocator, locale: Locale) =>
  where.getByRole('button', { name: wordsIn(locale)('form.submit') }).click();

/** The address that everybody is sent to after signing, with a ticket that says nothing to a stranger. */
export const sentUrl = (locale: Locale, more = ''): RegExp =>
  new RegExp(`${letterPath(locale)}/sent\\?ticket=[\\w-]+${more}$`);

/** Goes to the letter, signs it, and sees the page that every signer sees. @param origin of a portal that is not the one of this test */
export async function sign(page: Page, locale: Locale, signer: Signer, origin = ''): Promise<void> {
  await page.goto(`${origin}${letterPath(locale)}`);
  await fillForm(page, locale, signer);
  await submit(page, locale);
  await expect(page).toHaveURL(sentUrl(locale));
  await expect(page.getByRole('heading', { level: 1, name: wordsIn(locale)('sent.title') })).toBeVisible();
}

/** Opens the link of a mail and presses the button there. */
export async function confirmByLink(page: Page, locale: Locale, link: string): Promise<void> {
  const t = wordsIn(locale);
  await page.goto(link);
  await page.getByRole('button', { name: t('confirm.button') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('confirm.titleConfirmed') })).toBeVisible();
}

/** What the form of a signer sends. */
export const formOf = ({ updates, ...fields }: Signer) =>
  new URLSearchParams({ ...fields, consent: 'yes', ...(updates && { updates: 'yes' }) });

/** Sends a form as a browser does, each time from another network, and stays where the answer came from. */
export const post = (url: string, body = new URLSearchParams()): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { 'X-Forwarded-For': `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join('.')}` },
  });

/** Signs without a browser, where signing is not what a test is about. */
export async function signByPost(
  { origin }: Pick<Portal, 'origin'>,
  signer: Signer,
  locale: Locale = 'en',
): Promise<void> {
  expect((await post(`${origin}${letterPath(locale)}`, formOf(signer))).status).toBe(303);
}

/** Signs for the first time. @returns the link of the mail */
export async function askToSign(portal: Portal, signer: Signer, locale: Locale = 'en'): Promise<string> {
  await signByPost(portal, signer, locale);
  return linkIn(await mailTo(portal, signer.email, 1));
}

/** Confirms without a browser: reads what the button of the page sends, and sends it. */
async function confirmByPost(link: string): Promise<void> {
  const [field = ''] = /<input[^>]*name="revision"[^>]*>/.exec(await (await fetch(link)).text()) ?? [];
  const [, revision = ''] = /value="([^"]*)"/.exec(field) ?? [];
  expect((await post(link, new URLSearchParams({ revision }))).status).toBe(303);
}

/** Signs and confirms. @returns the link to the signer's own page */
export async function hasSigned(portal: Portal, signer: Signer, locale: Locale = 'en'): Promise<string> {
  await confirmByPost(await askToSign(portal, signer, locale));
  return linkIn(await mailTo(portal, signer.email, 2));
}

/** How many signatures the portal counts. */
export async function countOf({ origin }: Portal): Promise<number> {
  const { count } = await (await fetch(`${origin}/api/letters/safeguards`)).json();
  return count;
}
