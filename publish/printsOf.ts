import { drawQrCodes } from '#blanks/drawQrCodes.ts';
import { sizeMark } from '#blanks/sizeMark.ts';
import { cardOf } from './cardOf.ts';
import { drawCard } from './drawCard.ts';
import type { FinishedPage } from './finishPage.ts';
import { paperOf } from './paperOf.ts';
import { setPdf } from './typst.ts';

/**
 * Makes what a page names and Next could not print: its card, its PDF, its QR codes.
 *
 * @returns the page with its codes and the size of its PDF in place, and the prints by their paths
 */
export function printsOf(page: Pick<FinishedPage, 'html' | 'paper'>): {
  html: string;
  prints: Map<string, Uint8Array>;
} {
  const prints = new Map<string, Uint8Array>();
  const named = cardOf(page.html);
  if (named) prints.set(named.path, drawCard(named.card));
  const paper = paperOf(page);
  if (!paper && page.html.includes(sizeMark))
    throw new Error('tells the size of a PDF, but names none with <meta name="paper">');
  if (!paper) return { html: drawQrCodes(page.html), prints };
  const pdf = setPdf(paper.source);
  prints.set(paper.path, pdf);
  return { html: drawQrCodes(page.html).replaceAll(sizeMark, String(Math.ceil(pdf.length / 1000))), prints };
}
