import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What means left or right, where start or end is meant: it would not turn round for a script that runs from right to left. */
const physical =
  /(^|[\s;{-])(left|right)\s*:|(margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)|:\s*(left|right)\s*;|(translate|scale)X?\(/;

/** The drawing of a message's way is mirrored as a whole, which has no logical form. */
const allowed = /\[dir="rtl"\] \.drawing svg \{\s*transform: scaleX\(-1\);/;

test.each(globSync('{app,components}/**/*.css'))('%s turns round for Arabic: logical properties only', (file) => {
  const text = readFileSync(file, 'utf8').replace(allowed, '');
  expect(text.split('\n').filter((line) => physical.test(line))).toEqual([]);
});

test.each(globSync('{app,components}/**/*.tsx'))('%s uses no class that means left or right', (file) => {
  expect(readFileSync(file, 'utf8')).not.toMatch(
    /className="[^"]*\b(ml|mr|pl|pr|left|right|text-left|text-right|rounded-[lr]|border-[lr])-?\d*\b/,
  );
});
