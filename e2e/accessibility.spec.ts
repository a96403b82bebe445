import { expectNoBarriers, shortenLists } from '#e2e/support/barriers.ts';
import { acceptOrganisation } from '#e2e/support/organisations.ts';
import { embeds, readersPages } from '#e2e/support/pages.ts';
import { askToSign, hasSigned, letterPath, newName, someone, submit } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, type Locale, wordsIn } from '#e2e/support/words.ts';
import { defaultLocale } from '#i18n/locales.ts';

const phone = { width: 390, height: 844 };

/**
 * A page of every kind. The directions take turns with the kinds: both are printed by the same components, and what content
 * or words may do wrong is held by `publish/check/checkOutline.ts` on every page, whatever their number and language.
 */
const kindsIn = (locale: Locale) =>
  [...Object.values(readersPages).map((path) => `/${locale}${path}`), ...Object.values(embeds(locale))].filter(
    (_, kind) => kind % bothDirections.length === bothDirections.indexOf(locale),
  );

/** Colours are the same in all languages, but what lies over what may differ where a page is mirrored. */
const coloursIn = (locale: Locale) => (locale === defaultLocale ? 'all' : 'by day');

/** One tab opens several pages one after another, since a tab takes as long to start as two pages. */
const tabsOf = (paths: string[]) =>
  Array.from({ length: Math.ceil(paths.length / 12) }, (_, tab) => paths.slice(tab * 12, tab * 12 + 12));

for (const locale of bothDirections) {
  test.describe(`nothing bars the way @script, in ${locale}`, () => {
    test.use({ viewport: phone });
    for (const paths of tabsOf(kindsIn(locale))) {
      test(`from ${paths[0]} to ${paths.at(-1)}`, async ({ page }) => {
        // The longest pages hold hundreds of entries, and the machine may be busy.
        test.setTimeout(20_000 + paths.length * 15_000);
        for (const path of paths) {
          await test.step(path, async () => {
            await page.goto(path);
            await shortenLists(page);
            await expectNoBarriers(page);
          });
        }
      });
    }
  });
}

for (const locale of bothDirections) {
  const t = wordsIn(locale);
  const colours = coloursIn(locale);

  test.describe(`nothing bars the way on a telephone @script, in ${locale}`, () => {
    test.use({ viewport: phone });

    test('when a testimony and the code to embed are open', async ({ page }) => {
      await page.goto(`/${locale}/voices`);
      await page.getByText(t('voices.open')).first().click();
      await expectNoBarriers(page, colours);
      await page.goto(`/${locale}/positions/ncmec`);
      await page.getByText(t('embed.title'), { exact: true }).click();
      await expectNoBarriers(page, colours);
    });

    for (const form of [letterPath(locale), embeds(locale).form ?? '']) {
      test(`when the form has problems: ${form}`, async ({ page }) => {
        await page.goto(form);
        await page.getByRole('radio', { name: t('form.kindOf.organisation') }).check();
        await submit(page, locale);
        await expect(page.getByRole('alert')).toBeVisible();
        await expectNoBarriers(page, colours);
      });
    }

    test('from the link in the mail to the signature taken back', async ({ page, portal }) => {
      const org = someone({
        kind: 'organisation',
        organisation: newName('Haus'),
        role: 'Vorstand',
        website: 'haus.example',
      });
      await page.goto(await askToSign(portal, someone({ display: 'anonymous' }), locale));
      await expectNoBarriers(page, colours);
      await page.getByRole('button', { name: t('confirm.button') }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('confirm.titleConfirmed'));
      await expectNoBarriers(page, colours);
      const own = await hasSigned(portal, org, locale);
      await acceptOrganisation(portal, org);
      await page.goto(`${letterPath(locale)}/signatories`);
      await expect(page.getByText(org.organisation ?? '', { exact: true })).toBeVisible();
      await expectNoBarriers(page, colours);
      await page.goto(`${own}?changed=1`);
      await expect(page.getByRole('status').first()).toHaveText(t('signature.changed'));
      await expectNoBarriers(page, colours);
      await page.getByRole('button', { name: t('signature.withdrawButton') }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('signature.titleWithdrawn'));
      await expectNoBarriers(page, colours);
      await page.goto(`${letterPath(locale)}/confirm/broken`);
      await expectNoBarriers(page, colours);
    });
  });

  test.describe(`nothing bars the way on a wide screen @script, in ${locale}`, () => {
    for (const path of ['', '/positions/ncmec', '/letters/safeguards']) {
      test(`on ${path || 'the first page'}`, async ({ page }) => {
        await page.goto(`/${locale}${path}`);
        await expectNoBarriers(page, 'by day');
      });
    }
  });
}
