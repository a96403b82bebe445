import { openLanguages } from '#e2e/support/languages.ts';
import { readersPages } from '#e2e/support/pages.ts';
import { expect, test } from '#e2e/support/test.ts';
import { languageNames, letterTitle, locales, wordsIn } from '#e2e/support/words.ts';
import { direction } from '#i18n/locales.ts';

const arrivals = { en: 'en', es: 'es', ar: 'ar', fr: 'en', 'es-MX': 'es', 'ar-EG': 'ar' } as const;

for (const [asked, got] of Object.entries(arrivals)) {
  test(`a reader whose browser asks for ${asked} reads the first page in ${got}`, async ({ newReader }) => {
    const page = await newReader({ locale: asked });
    await page.goto('/');
    await expect(page).toHaveURL(`/${got}`);
    await expect(page.getByRole('heading', { level: 1, name: wordsIn(got)('home.title') })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', got);
    await expect(page.locator('html')).toHaveAttribute('dir', direction(got));
  });
}

/** What stands in for another page: a change of language leads to the first page. */
const standIns = ['not found', 'unavailable'];

for (const kind of standIns) {
  test(`a reader who changes the language begins anew: ${kind}`, async ({ page }) => {
    await page.goto(`/en${readersPages[kind]}`);
    const languages = await openLanguages(page, 'en');
    await languages.getByRole('link', { name: languageNames.ar }).click();
    await expect(page).toHaveURL('/ar');
  });
}

const others = {
  position: '/positions/ncmec',
  'search with words': '/search?q=a%20%26%20b',
  'passing on a place': '/share/mastodon?page=/faq%23safeguards',
};

test('a reader who changes the language stays on the same page', async ({ page }) => {
  for (const [kind, path] of Object.entries(others)) {
    await test.step(kind, async () => {
      await page.goto(`/en${path}`);
      const languages = await openLanguages(page, 'en');
      await expect(languages.getByRole('link', { name: languageNames.es })).toHaveAttribute('href', `/es${path}`);
      await languages.getByRole('link', { name: languageNames.ar }).click();
      await expect(page).toHaveURL(`/ar${path}`);
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    });
  }
});

for (const locale of locales) {
  test(`a reader who follows a dead link reads in ${locale} where she can go`, async ({ page }) => {
    const t = wordsIn(locale);
    const answer = await page.goto(`/${locale}/positions/nobody`);
    expect(answer?.status()).toBe(404);
    await expect(page).toHaveTitle(`${t('problem.not-found.title')} – ${t('site.name')}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('problem.not-found.title'));
    await page
      .getByRole('main')
      .getByRole('link', { name: letterTitle(locale) })
      .click();
    await expect(page).toHaveURL(`/${locale}/letters/safeguards`);
  });
}

test('a reader who follows a dead link without a language reads it in her own', async ({ newReader }) => {
  const page = await newReader({ locale: 'es' });
  const answer = await page.goto('/no-such-page');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordsIn('es')('problem.not-found.title'));
});

test('a reader who types a slash too many still arrives', async ({ page }) => {
  await page.goto('/en/positions/');
  await expect(page).toHaveURL('/en/positions');
});

test('a link that looks like another site leads nowhere', async ({ page, portal }) => {
  const answer = await page.goto(`${portal.origin}//evil.example/`);
  expect(answer?.status()).toBe(404);
  await expect(page).toHaveURL(/^http:\/\/localhost:/);
});
