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
    expect(mail.subject).toBe(t('mail.confirm.subject'));
    for (const words of [t('mail.confirm.act'), t('mail.confirm.until'), t('mail.why')]) {
      expect(mail.text).toContain(words);
      expect(mail.html).toContain(words);
    }
    for (const words of Object.values(typed)) expect(said(mail)).not.toContain(words);
    expect(mail.html).toContain(`lang="${locale}"`);
    expect(mail.html).toContain(`dir="${direction(locale)}"`);
  });
}

test('who looks over her shoulder sees a neutral subject and a neutral sender', async ({ portal }) => {
  const signer = someone();
  await hasSigned(portal, signer);
  for (const mail of [await mailTo(portal, signer.email, 2)]) {
    expect(mail.subject).toBe('Your link');
    expect(mail.from?.text).toBe('"Private & Protected" <no-reply@localhost>');
  }
  for (const locale of locales) {
    const t = wordsIn(locale);
    for (const name of ['confirm', 'signed', 'organisation', 'again', 'decided'])
      expect(t(`mail.${name}.subject`)).not.toMatch(
        /letter|sign|abuse|child|carta|firma|abus|رسال|توقيع|وقّع|طفل|أطفال/i,
      );
  }
});

test('a mail holds one secret link, the same in text and HTML, and leads nowhere but to us', async ({ portal }) => {
  const signer = someone();
  await hasSigned(portal, signer);
  const mail = await mailTo(portal, signer.email, 2);
  expect(new Set(urlsIn(mail))).toEqual(new Set([linkIn(mail), `${portal.origin}/en/help`]));
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
