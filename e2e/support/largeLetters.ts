import type { Page } from '@playwright/test';
import { expect, test as plain } from './test.ts';

/** A reader who has told her browser to show letters of 32 pixels where others have 16: what is told in rem has another size then, in the conditions of a style too. */
export const test = plain.extend<{ reader: Page }>({
  reader: async ({ playwright, launchOptions, portal }, use) => {
    const browser = await playwright.chromium.launch({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32'],
    });
    await use(await browser.newPage({ baseURL: portal.origin, javaScriptEnabled: false }));
    await browser.close();
  },
});

/** What is wrong with the words of a row of links: which stand out of their own box or of the window, and which lie on others. */
export const fallenApart = (page: Page, row: string): Promise<string[]> =>
  page.locator(row).evaluateAll((links) => {
    const seen = links.map((link) => {
      const range = document.createRange();
      range.selectNodeContents(link);
      const words = [...range.getClientRects()];
      return {
        name: link.textContent.trim(),
        box: link.getBoundingClientRect(),
        size: Number.parseFloat(getComputedStyle(link).fontSize),
        middles: words.map(({ top, bottom }) => (top + bottom) / 2),
        left: Math.min(...words.map(({ left }) => left)),
        right: Math.max(...words.map(({ right }) => right)),
      };
    });
    return seen.flatMap(({ name, box, middles, left, right, size }, index) => {
      const isOut =
        Math.min(...middles) - size / 2 < Math.max(0, box.top) - 1 ||
        Math.max(...middles) + size / 2 > Math.min(innerHeight, box.bottom) + 1 ||
        left < box.left - 1 ||
        right > box.right + 1;
      const onOthers = seen
        .slice(index + 1)
        .filter(
          (other) =>
            other.box.left < box.right - 1 &&
            box.left < other.box.right - 1 &&
            other.box.top < box.bottom - 1 &&
            box.top < other.box.bottom - 1,
        );
      return [
        ...(isOut ? [`${name} runs out of its box`] : []),
        ...onOthers.map((other) => `${name} on ${other.name}`),
      ];
    });
  });

export { expect };
