import { readFileSync } from 'node:fs';
import { checkContent } from '#content/check/checkContent.ts';
import type { Print } from '#content/check/checkPrint.ts';
import { sentenceOf } from '#content/check/fault.ts';
import { fitsOgImage } from '#publish/assets/fitsOgImage.ts';
import { unprintable } from '#publish/assets/unprintable.ts';
import { faultOfColour } from '#publish/page/letterColours.ts';

/** What is wrong in the content, one line for each fault: file, line, field, what is wrong, what to do. */
export function contentFaults(folder = 'content'): string[] {
  const tokens = readFileSync('components/tokens.css', 'utf8');
  const print: Print = {
    unprintable,
    isTooLong: (title, locale) => !fitsOgImage(title, locale),
    faultOfColour: (colour, name) => faultOfColour(colour, name, tokens),
  };
  return checkContent(folder, print, new Date().toISOString().slice(0, 10)).map(sentenceOf);
}
