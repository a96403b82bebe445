import type { Page } from '@playwright/test';
import { acceptOrganisation } from '#e2e/support/organisations.ts';
import { embeds, readersPages } from '#e2e/support/pages.ts';
import { askToSign, hasSigned, letterPath, newName, someone, submit } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, joinsLetters, wordsIn } from '#e2e/support/words.ts';

test.use({ viewport: { width: 320, height: 640 } });

/** How far the page could be pushed sideways, and by what. */
const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (right > clientWidth + 1 || left < -1) && !element.closest('.wide, .skip');
    });
    return [`${scrollWidth - clientWidth} px`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
  });

/** Links and buttons below 24 by 24 CSS pixels (WCAG 2.2, 2.5.8). A link within a sentence is excepted there, and so it is here. */
const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('a, button, input, select, summary')]
      .filter(
        (element) =>
          element.checkVisibility() &&
          !element.closest('.skip, [aria-hidden="true"], p, dd, .sources, .trail, h1, label'),
      )
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width < 23.5 || height < 23.5;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );

for (const locale of bothDirections) {
  test(`every page fits a narrow telephone and a magnified screen without scrolling sideways, in ${locale}`, async ({
    page,
  }) => {
    for (const path of [
      ...Object.values(readersPages).map((path) => `/${locale}${path}`),
      ...Object.values(embeds(locale)),
    ]) {
      await test.step(path, async () => {
        await page.goto(path);
        expect(await sticksOut(page), path).toEqual([]);
        expect(await tooSmall(page), path).toEqual([]);
      });
    }
  });

  test(`so do the form with problems, and the pages behind links with long names, in ${locale}`, async ({
    page,
    portal,
  }) => {
    const long = someone({
      name: `${newName('Donaudampfschifffahrtsgesellschaftskapitänswitwe')} ${'a'.repeat(40)}`,
      kind: 'organisation',
      organisation: `${newName('Rindfleischetikettierungsüberwachungsaufgabenübertragungs')}gesetz`,
      role: 'Überwachungsbeauftragtenstellvertreterin',
      website: `https://${'long-'.repeat(10)}name.example/${'path/'.repeat(10)}`,
    });
    await page.goto(letterPath(locale));
    await submit(page, locale);
    await expect(page.getByRole('alert').getByRole('heading')).toHaveText(wordsIn(locale)('form.problem'));
    expect(await sticksOut(page), 'the form').toEqual([]);
    const own = await hasSigned(portal, long, locale);
    await acceptOrganisation(portal, long);
    for (const url of [
      await askToSign(portal, { ...someone(), name: long.name }, locale),
      own,
      `${letterPath(locale)}/signatories`,
    ]) {
      await page.goto(url);
      await expect(page.getByText(long.name, { exact: true }).first()).toBeVisible();
      expect(await sticksOut(page), url).toEqual([]);
    }
  });

  test(`text twice as large pushes nothing out of any page, in ${locale}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 640, height: 800 });
    for (const path of Object.values(readersPages)) {
      await test.step(path, async () => {
        await page.goto(`/${locale}${path}`);
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
        expect(await sticksOut(page), path).toEqual([]);
      });
    }
  });

  /** The spacing that WCAG 2.2, 1.4.12 names. Letters that are joined are not spaced. */
  test(`text spaced wider by a reader pushes nothing out of any page, in ${locale}`, async ({ page }) => {
    test.slow();
    const spacing = `body * { line-height: 1.5 !important; word-spacing: 0.16em !important; ${joinsLetters(locale) ? '' : 'letter-spacing: 0.12em !important;'} } p { margin-block-end: 2em !important; }`;
    for (const path of Object.values(readersPages)) {
      await test.step(path, async () => {
        await page.goto(`/${locale}${path}`);
        await page.evaluate((style) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(style);
          document.adoptedStyleSheets.push(sheet);
        }, spacing);
        expect(await sticksOut(page), path).toEqual([]);
      });
    }
  });
}
