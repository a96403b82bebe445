import type { FinishedPage } from './finishPage.ts';

/**
 * The Content-Security-Policy of a page: nothing but what the page itself holds, no framing except for embeds.
 * Scripts are ours and files; styles are inlined and named by hash; nothing is fetched from another host. Only a page that shows a frame of ours may hold one.
 */
export function policyOf(page: Pick<FinishedPage, 'styleHash' | 'hasScript' | 'hasFrame'>, isEmbed: boolean): string {
  return [
    "default-src 'none'",
    "img-src 'self'",
    "manifest-src 'self'",
    page.styleHash && `style-src '${page.styleHash}'`,
    page.hasScript && "script-src 'self'",
    page.hasFrame && "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${isEmbed ? '*' : "'none'"}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** The Content-Security-Policy of a drawing that is not ours: opened by itself it may do nothing. */
export const drawingPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
