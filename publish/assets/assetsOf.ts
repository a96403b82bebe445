import { drawQrCodes } from '#blanks/drawQrCodes.ts';
import { pdfSizePlaceholder } from '#blanks/pdfSizePlaceholder.ts';
import type { FinishedPage } from '#publish/page/finishPage.ts';
import { badgeOf } from './badgeOf.ts';
import { drawOgImage } from './drawOgImage.ts';
import { ogImageOf } from './ogImageOf.ts';
import { pdfOf } from './pdfOf.ts';
import { posterOf } from './posterOf.ts';
import { posterSource } from './posterSource.ts';
import { drawSvg, setPdf } from './typst.ts';

/**
 * Makes what a page names and Next could not print: its og image, its PDF, its QR codes, a poster, a badge.
 *
 * @returns the page with its codes and the size of its PDF in place, and the assets by their paths
 */
export function assetsOf(page: Pick<FinishedPage, 'document' | 'html' | 'pdfFoot'>): {
  html: string;
  assets: Map<string, Uint8Array>;
} {
  const assets = new Map<string, Uint8Array>();
  const named = ogImageOf(page.document);
  if (named) assets.set(named.path, drawOgImage(named.image));
  const poster = posterOf(page.document);
  if (poster) {
    const source = posterSource(poster);
    assets.set(poster.pdf, setPdf(source));
    assets.set(poster.svg, Buffer.from(drawSvg(source)));
  }
  const badge = badgeOf(page.document);
  if (badge) assets.set(badge.path, Buffer.from(drawSvg(badge.source)));
  const pdf = pdfOf(page);
  if (!pdf && page.html.includes(pdfSizePlaceholder))
    throw new Error('tells the size of a PDF, but names none with <meta name="pdf">');
  if (!pdf) return { html: drawQrCodes(page.html), assets };
  const bytes = setPdf(pdf.source);
  assets.set(pdf.path, bytes);
  return {
    html: drawQrCodes(page.html).replaceAll(pdfSizePlaceholder, String(Math.ceil(bytes.length / 1000))),
    assets,
  };
}
