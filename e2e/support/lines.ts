import type { Page } from '@playwright/test';

/** The paragraphs of a page whose lines do not stand at equal distances, each with the distances. */
export const unevenLines = (page: Page): Promise<string[]> =>
  page.locator('main :is(p, li, dd, h1, h2, h3)').evaluateAll((blocks) =>
    blocks.flatMap((block) => {
      const { lineHeight, fontSize, fontFamily } = getComputedStyle(block);
      const tops = new Set<number>();
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { parentElement } = walker.currentNode;
        if (!parentElement || parentElement.closest('p, li, dd, h1, h2, h3') !== block) continue;
        const style = getComputedStyle(parentElement);
        // Letters of another face or size begin elsewhere in their line, and what floats or is a block has lines of its own.
        if (style.fontSize !== fontSize || style.fontFamily !== fontFamily) continue;
        if (parentElement !== block && !/^inline/.test(style.display)) continue;
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        for (const { top, width } of range.getClientRects()) if (width > 1) tops.add(Math.round(top));
      }
      const lines = [...tops].sort((a, b) => a - b);
      const height = Number.parseFloat(lineHeight);
      const gaps = lines.slice(1).map((top, index) => top - (lines[index] ?? top));
      // A line that has letters of another face alone is not seen, so its neighbours are two lines apart.
      const isEven = gaps.every((gap) => Math.abs(gap - Math.round(gap / height) * height) <= 1.5);
      return isEven ? [] : [`${gaps.join(', ')} where ${height} is meant: ${block.textContent.trim().slice(0, 60)}`];
    }),
  );
