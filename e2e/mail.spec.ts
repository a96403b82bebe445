import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkIn, type Mail, mailTo, urlsIn } from '#e2e/support/mailbox.ts';
import { hasSigned, letterPath, sign, someone } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { locales, wordsIn } from '#e2e/support/words.ts';
import { direction } from '#i18n/locales.ts';

/** Whatever a signer typed could be somebody else's words, so none of it may travel under our name. */
const typed = {
  name: 'Click Here Tonight',
  organisation: 'Free Phones Ltd',
  role: 'Prize Giver',
  website: 'https://prize.example/',
};

/** What the text and the HTML of a mail say, without the tags. */
const said = ({ text = '', html }: Mail) => `${text}\n${html || ''}`;

for (const locale of locales) {
  const t = wordsIn(locale);

  test(`the first mail is in the signer's language and says nothing that she typed, in ${locale}`, async ({
    page,
    portal,
  }) => {
    const signer = someone({ ...typed, kind: 'organisation' });
    await sign(page, locale, signer);
    const mail = await mailTo(portal, signer.email, 1);
    expect(mail.subject).toMatch(new RegExp(`^${t('mail.confirm.subject').replace('{letter}', '.{10,}')}$`));
    for (const words of [t('mail.confirm.act'), t('mail.confirm.until'), t('mail.why')]) {
      expect(mail.text).toContain(words);
      expect(mail.html).toContain(words);
    }
    for (const words of Object.values(typed)) expect(said(mail)).not.toContain(words);
    await page.goto('about:blank');
    await page.setContent(bodyOf(mail));
    await expect(page.locator(`div[lang="${locale}"][dir="${direction(locale)}"]`)).toContainText(
      t('mail.confirm.until'),
    );
  });
}

test('who sees it among a hundred others knows what it is about and who sent it', async ({ portal }) => {
  const signer = someone();
  await hasSigned(portal, signer);
  const mail = await mailTo(portal, signer.email, 2);
  expect(mail.subject).toMatch(/^You signed: Private and protected: an open letter/);
  expect(mail.from?.text).toBe('"Private & Protected" <no-reply@localhost>');
  expect(mail.text, 'nobody is responsible for a portal without an operator').toContain(
    'Nobody is responsible for it yet.',
  );
});

for (const width of [360, 800])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`in webmail ${width} pixels wide, ${colorScheme}, without its style and with other rules around it, a mail is narrow and can be read`, async ({
      page,
      portal,
    }) => {
      const signer = someone();
      await hasSigned(portal, signer, 'ar');
      await page.setViewportSize({ width, height: 700 });
      await page.emulateMedia({ colorScheme });
      for (const [count, act] of [
        [1, 'mail.toConfirm'],
        [2, 'mail.toOwnPage'],
      ] as const) {
        const mail = await mailTo(portal, signer.email, count);
        // Not within our own page, whose policy would take the styles away.
        await page.goto('about:blank');
        await page.setContent(
          `<html lang="de"><style>:root{color-scheme:light dark}td{font-family:serif}</style><body>${bodyOf(mail).replaceAll('class="', 'class="x-')}</body></html>`,
        );
        await expect(page.getByRole('link', { name: wordsIn('ar')(act) })).toBeVisible();
        await expect(page.getByText(wordsIn('ar')('mail.why'))).toHaveCSS('direction', 'rtl');
        const [inner, sheet] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.querySelector('[role="presentation"]')?.getBoundingClientRect().width,
        ]);
        expect(inner).toBeLessThanOrEqual(width);
        expect(sheet).toBeLessThanOrEqual(360);
        // Webmail knows nothing of our night, so the text must not take its colour from it.
        await expect(page.locator('[lang="ar"]')).toHaveCSS('color', 'rgb(20, 32, 46)');
        await expect(page.locator('[lang="ar"]')).toHaveCSS('background-color', 'rgb(252, 249, 243)');
      }
    });

test('no line of a mail as it is sent is longer than a mail server takes', async ({ page, portal }) => {
  const signer = someone();
  await sign(page, 'ar', signer);
  await mailTo(portal, signer.email, 1);
  for (const file of readdirSync(join(portal.dataDir, 'outbox')))
    for (const line of readFileSync(join(portal.dataDir, 'outbox', file), 'latin1').split('\r\n'))
      expect(line.length).toBeLessThanOrEqual(998);
});

/** What webmail keeps of a mail: what is inside its body. */
const bodyOf = ({ html }: Mail) => /<body[^>]*>(.*)<\/body>/s.exec(html || '')?.[1] ?? '';

test('a mail holds one secret link, the same in text and HTML, and leads nowhere but to us', async ({ portal }) => {
  const signer = someone();
  await hasSigned(portal, signer);
  const mail = await mailTo(portal, signer.email, 2);
  expect(new Set(urlsIn(mail))).toEqual(
    new Set([
      linkIn(mail),
      ...[letterPath('en'), `${letterPath('en')}/poster`, '/en/solutions', '/en/help'].map(
        (path) => portal.origin + path,
      ),
    ]),
  );
  expect(linkIn(mail)).toMatch(new RegExp(`^${portal.origin}${letterPath('en')}/signature/[A-Za-z0-9_-]{43}$`));
  expect(mail.html, 'nothing is fetched when it is opened').not.toMatch(/<img|<link|<script|url\(|@import/);
});

test('mail programs see that a machine wrote it, and do not answer', async ({ portal }) => {
  const signer = someone();
  await hasSigned(portal, signer, 'es');
  const { headers, messageId } = await mailTo(portal, signer.email, 2);
  expect(headers.get('auto-submitted')).toBe('auto-generated');
  expect(headers.get('content-language')).toBe('es');
  expect(messageId).toMatch(/^<[0-9a-f-]{36}@localhost>$/);
});
