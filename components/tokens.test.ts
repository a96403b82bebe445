import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('components/tokens.css', 'utf8');
const blockAfter = (start: string) => css.slice(css.indexOf(start)).match(/:root \{([^}]*)\}/)?.[1] ?? '';
const rolesIn = (block: string) =>
  Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6});/g)].map(([, role = '', colour = '']) => [role, colour]));

const byDay = rolesIn(blockAfter('@layer base'));
const byNight = { ...byDay, ...rolesIn(blockAfter('(prefers-color-scheme: dark)')) };
const onPaper = { ...byDay, ...rolesIn(blockAfter('@media print')) };

/** The relative luminance of a colour (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance), 0 to 1. */
function luminance(colour: string): number {
  const digits = colour.slice(1);
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = pairs.map((pair) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours (WCAG 2.2), 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const pairs: [least: number, text: string, grounds: string[]][] = [
  // Text that is read at length.
  [7, 'text', ['surface', 'sheet', 'notice']],
  [7, 'on-bar', ['bar']],
  [7, 'on-lamp', ['lamp']],
  // Any other words.
  [4.5, 'muted', ['surface', 'sheet', 'notice']],
  [4.5, 'link', ['surface', 'sheet', 'notice']],
  [4.5, 'error', ['surface', 'sheet']],
  [4.5, 'success', ['surface']],
  // What must be seen to use the page: borders of fields, the ring of focus, bars and the line of a chart.
  [3, 'edge', ['surface', 'sheet']],
  [3, 'focus', ['surface', 'sheet', 'notice']],
  [3, 'lamp', ['bar']],
  [3, 'link', ['line']],
];

test('black on white is 21 to 1, and a colour on itself 1 to 1', () => {
  expect(contrast('#000', '#ffffff')).toBe(21);
  expect(contrast('#465362', '#465362')).toBe(1);
});

describe.each(Object.entries({ 'by day': byDay, 'by night': byNight, 'on paper': onPaper }))('%s', (_, roles) => {
  test.each(pairs.flatMap(([least, text, grounds]) => grounds.map((ground) => [text, ground, least] as const)))(
    '%s on %s reaches %d to 1',
    (text, ground, least) => {
      expect(contrast(roles[text] ?? '', roles[ground] ?? '')).toBeGreaterThanOrEqual(least);
    },
  );
});
