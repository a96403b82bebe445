import type { Page } from '@playwright/test';
import { readersPages } from '#e2e/support/pages.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections } from '#e2e/support/words.ts';

/** What moved on the page after it was first seen, other than by the reader's hand (Layout Instability API). */
const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const observer = new PerformanceObserver((list) =>
          resolve(list.getEntriesByType('layout-shift').map((entry) => (entry as unknown as { value: number }).value)),
        );
        observer.observe({ type: 'layout-shift', buffered: true });
        // There always is one of these, so that the answer comes when nothing moved, too.
        observer.observe({ type: 'navigation', buffered: true });
      }),
  );

// What moves is of the kind of the page, so the directions take turns with the kinds.
for (const [turn, locale] of bothDirections.entries()) {
  test(`nothing moves under a reader's eyes while the page comes and its script comes late @script, in ${locale}`, async ({
    page,
  }) => {
    test.slow();
    // So tall that all of a page is in view: what moves out of view is not told.
    await page.setViewportSize({ width: 360, height: 8000 });
    let delayed = 0;
    let isPainted = Promise.withResolvers<void>();
    await page.route('**/assets/*.js', async (route) => {
      delayed += 1;
      await isPainted.promise;
      await route.continue();
    });
    const movedOn = async (path: string) => {
      isPainted = Promise.withResolvers();
      await page.goto(`/${locale}${path}`, { waitUntil: 'commit' });
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      isPainted.resolve();
      await page.waitForLoadState();
      await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
      return shifts(page);
    };
    // The directory of help turns to the reader's own country as soon as it knows it: no number is worth hiding until then.
    const { help: _, ...still } = readersPages;
    const paths = Object.values(still).filter((_, kind) => kind % bothDirections.length === turn);
    for (const path of paths) {
      await test.step(path, async () => {
        // A busy machine may paint between two packets of a page. What we move, moves whenever the page is opened.
        let moved = await movedOn(path);
        for (let again = 0; again < 5 && moved.length > 0; again += 1) moved = await movedOn(path);
        expect(moved, path).toEqual([]);
      });
    }
    expect(delayed, 'the script of each page came late').toBeGreaterThanOrEqual(paths.length);
  });
}

for (const [wish, isFaded] of [
  ['no-preference', true],
  ['reduce', false],
] as const) {
  test.describe(`to a reader whose wish about motion is: ${wish}`, () => {
    test.use({ contextOptions: { reducedMotion: wish } });

    test(`one page ${isFaded ? 'fades into the next' : 'is simply replaced by the next'} @script`, async ({ page }) => {
      await page.addInitScript(() =>
        addEventListener('pagereveal', (event) => Object.assign(window, { isFaded: event.viewTransition !== null })),
      );
      await page.goto('/en');
      await page.getByRole('main').getByRole('link').first().click();
      await expect(page).not.toHaveURL('/en');
      await expect.poll(() => page.evaluate(() => (window as unknown as { isFaded?: boolean }).isFaded)).toBe(isFaded);
    });
  });
}
