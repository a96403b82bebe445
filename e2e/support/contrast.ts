import type { Locator } from '@playwright/test';

/** A colour as a browser computes it: `rgb(20, 32, 46)`. */
type Colour = string;

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours as WCAG 2.2 counts it, 1 to 21; a colour that is transparent has none. */
export function contrast(one: Colour, other: Colour): number {
  if ([one, other].some((colour) => /^rgba\(.*, 0\)$|^none$/.test(colour))) return 1;
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The value that a browser computed for a property of an element. */
export const computed = (element: Locator, property: string): Promise<string> =>
  element.evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);
