import type { Locale } from '#i18n/locales.ts';
import { drawOgImage } from './drawOgImage.ts';

/** Titles so short, and of words so short, fit on every og image, whatever their letters. */
const surely = { title: 100, word: 20 };

/** Whether a title fits on its og image: the picture is drawn, and kept for the build, when it might not. */
export function fitsOgImage(title: string, locale: Locale): boolean {
  const longest = Math.max(...title.split(/\s+/).map((word) => word.length));
  if (title.length <= surely.title && longest <= surely.word) return true;
  try {
    drawOgImage({ title, name: 'Private & Protected', locale });
    return true;
  } catch (error) {
    if (error instanceof Error && error.message.includes('too long for its picture')) return false;
    throw error;
  }
}
