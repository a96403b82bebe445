import type { Page } from '@playwright/test';
import { letterPath, submit } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, wordsIn } from '#e2e/support/words.ts';

/** What a page is made of, in the order in which it is read aloud or shown without its style. */
const parts = (page: Page) =>
  page
    .locator(
      '.skip, .safety, body > header, main, main h1, main [role="alert"], main form, main details.testimony, main [role="note"], body > footer',
    )
    .evaluateAll((elements) =>
      elements.map(
        ({ localName, className, role }) => role || (localName === 'a' || localName === 'nav' ? className : localName),
      ),
    );

for (const locale of bothDirections) {
  test(`each note stands before the testimony that it is about, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/voices`);
    const notes = page.getByRole('note', { name: wordsIn(locale)('voices.contentNote') });
    for (const note of await notes.all()) {
      const isBefore = await note.evaluate((element) => {
        const [testimony] = element.closest('article')?.getElementsByTagName('details') ?? [];
        return testimony
          ? Boolean(element.compareDocumentPosition(testimony) & Node.DOCUMENT_POSITION_FOLLOWING)
          : false;
      });
      expect(isBefore).toBe(true);
    }
    await expect(notes).toHaveCount(3);
  });

  test(`what is wrong with a form is said first, before its title, in ${locale}`, async ({ page }) => {
    await page.goto(letterPath(locale));
    await submit(page, locale);
    await expect(page.getByRole('alert')).toContainText(wordsIn(locale)('form.problem'));
    expect((await parts(page)).slice(3, 5)).toEqual(['main', 'alert']);
  });
}
