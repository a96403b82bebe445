import { checkContent } from '#content/check/checkContent.ts';
import { sentenceOf } from '#content/check/fault.ts';
import { fitsOgImage } from '#publish/assets/fitsOgImage.ts';
import { unprintable } from '#publish/assets/unprintable.ts';

/** What is wrong in the content, one line for each fault: file, line, field, what is wrong, what to do. */
export const contentFaults = (folder = 'content'): string[] =>
  checkContent(
    folder,
    { unprintable, isTooLong: (title, locale) => !fitsOgImage(title, locale) },
    new Date().toISOString().slice(0, 10),
  ).map(sentenceOf);
