import type { Page } from '@playwright/test';
import { joinsLetters, type Locale } from './words.ts';

/** A narrow telephone, or a screen of 1280 pixels magnified four times (WCAG 2.2, 1.4.10). */
export const narrow = { width: 320, height: 640 };

/** How far the page could be pushed sideways, and by what. */
export const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (right > clientWidth + 1 || left < -1) && !element.closest('.wide, .skip');
    });
    return [`${scrollWidth - clientWidth} px`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
  });

/** Links and buttons below 24 by 24 CSS pixels (WCAG 2.2, 2.5.8). A link within a sentence is excepted there, and so it is here; one that is a paragraph of its own is not. */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('a, button, input, select, summary')]
      .filter(
        (element) =>
          element.checkVisibility() &&
          (!element.closest('.skip, [aria-hidden="true"], p, dd, .sources, .trail, h1, label') ||
            (element.matches('p:not(.sources *) > a:only-child') &&
              element.parentElement?.textContent.trim() === element.textContent.trim())),
      )
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width < 23.5 || height < 23.5;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );

/** What sticks out while a reader spaces text wider, as WCAG 2.2, 1.4.12 names it. Letters that are joined are not spaced. */
export async function sticksOutSpaced(page: Page, locale: Locale): Promise<string[]> {
  const spacing = `body * { line-height: 1.5 !important; word-spacing: 0.16em !important; ${joinsLetters(locale) ? '' : 'letter-spacing: 0.12em !important;'} } p { margin-block-end: 2em !important; }`;
  await page.evaluate((style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets.push(sheet);
  }, spacing);
  const out = await sticksOut(page);
  await page.evaluate(() => void document.adoptedStyleSheets.pop());
  return out;
}

/** What sticks out while text is twice as large, on a screen that is as wide as WCAG 2.2, 1.4.4 has it with the zoom of a browser. */
export async function sticksOutEnlarged(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 640, height: 800 });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  return sticksOut(page);
}
