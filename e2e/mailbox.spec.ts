import type { Page } from '@playwright/test';
import { linkIn, mailsTo, mailTo, newAddress } from '#e2e/support/mailbox.ts';
import {
  askToSign,
  confirmByLink,
  countOf,
  formOf,
  hasSigned,
  letterPath,
  post,
  sign,
  signByPost,
  someone,
} from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, letterTitle, wordsIn } from '#e2e/support/words.ts';

/** The ticket in the address of the page after signing is another each time, and always equally long. */
const withoutTicket = (text: string) => text.replace(/(?<=ticket=)[\w-]+/, ({ length }) => String(length));
const seenOn = async (page: Page) => withoutTicket(await page.getByRole('main').innerHTML());

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test(`Suzie signs twice: she sees the same page, her mailbox learns the difference, nothing is counted again, in ${locale}`, async ({
    page,
    portal,
  }) => {
    const suzie = someone({ name: 'Suzie Before' });
    await sign(page, locale, suzie);
    const firstPage = await seenOn(page);
    await confirmByLink(page, locale, linkIn(await mailTo(portal, suzie.email, 1)));
    await mailTo(portal, suzie.email, 2);
    const before = await countOf(portal);

    await sign(page, locale, { ...suzie, name: 'Suzie After' });
    expect(await seenOn(page)).toBe(firstPage);
    const mail = await mailTo(portal, suzie.email, 3);
    expect(mail.subject).toBe(t('mail.again.subject', { letter: letterTitle(locale) }));
    expect(await countOf(portal)).toBe(before);
    await page.goto(linkIn(mail));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('signature.title'));
    await expect(page.getByText('Suzie Before', { exact: true })).toHaveCount(2);
    await expect(page.getByText('Suzie After')).toHaveCount(0);
  });
}

test('a stranger who tries an address gets the same answer to the letter, whether it is new, waiting or counted', async ({
  portal,
}) => {
  const counted = someone();
  await hasSigned(portal, counted);
  const waiting = someone();
  await askToSign(portal, waiting);
  const answers = [someone(), waiting, counted].map(async (signer) => {
    const answer = await post(`${portal.origin}${letterPath('en')}`, formOf(signer));
    return {
      status: answer.status,
      headers: withoutTicket(JSON.stringify({ ...Object.fromEntries(answer.headers), date: '' })),
      body: await answer.text(),
    };
  });
  const [fresh, ...known] = await Promise.all(answers);
  expect(fresh?.status).toBe(303);
  for (const answer of known) expect(answer).toEqual(fresh);
});

test('one mailbox is one signature, however it is spelled', async ({ portal }) => {
  const sam = someone({ email: newAddress('sam') });
  await hasSigned(portal, sam);
  const before = await countOf(portal);
  const [user, host] = sam.email.split('@');
  const respelled = `${user?.toUpperCase()}+letters@${host}`;
  await signByPost(portal, { ...sam, email: respelled });
  expect((await mailTo(portal, respelled, 1)).subject, 'no power over the signature goes to another spelling').toBe(
    wordsIn('en')('mail.already.subject', { letter: letterTitle('en') }),
  );
  expect(await mailsTo(portal, sam.email)).toHaveLength(2);
  expect(await countOf(portal)).toBe(before);
});

test('Sam and Suzie sign behind one network, and both count', async ({ newReader, portal }) => {
  const before = await countOf(portal);
  const school = { extraHTTPHeaders: { 'X-Forwarded-For': '203.0.113.7' } };
  for (const name of ['Sam', 'Suzie']) {
    const signer = someone({ name });
    const page = await newReader(school);
    await sign(page, 'en', signer);
    await confirmByLink(page, 'en', linkIn(await mailTo(portal, signer.email, 1)));
  }
  expect(await countOf(portal)).toBe(before + 2);
});

test('nobody can fill a mailbox: after three mails a day it stays quiet, and the page still says the same', async ({
  page,
  portal,
}) => {
  const victim = someone();
  for (const number of [1, 2, 3]) {
    await sign(page, 'en', victim);
    await mailTo(portal, victim.email, number);
  }
  await sign(page, 'en', victim);
  // Mails leave in their order, so when this one is here, a fourth would be.
  await askToSign(portal, someone());
  expect(await mailsTo(portal, victim.email)).toHaveLength(3);
  await expect(page.getByText(wordsIn('en')('sent.notThere3'))).toBeVisible();
});

test('each form has a link of its own: the first confirms what was typed first, and the other says that she has signed', async ({
  page,
  portal,
}) => {
  const forgetful = someone({ name: 'Fay Forgetful' });
  await sign(page, 'en', forgetful);
  const first = linkIn(await mailTo(portal, forgetful.email, 1));
  await sign(page, 'en', forgetful);
  const second = linkIn(await mailTo(portal, forgetful.email, 2));
  expect(second).not.toBe(first);
  const before = await countOf(portal);
  await confirmByLink(page, 'en', first);
  await page.goto(second);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordsIn('en')('confirm.titleSignedAlready'));
  expect(await countOf(portal)).toBe(before + 1);
});
