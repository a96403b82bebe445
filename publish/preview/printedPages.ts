import { fillOperator, type Operator } from '#blanks/operator.ts';
import { assetsOf } from '#publish/assets/assetsOf.ts';
import { finishPage } from '#publish/page/finishPage.ts';
import { putOrigin } from '#publish/page/putOrigin.ts';
import { printFault } from './printFault.ts';

/** Where and how `next dev` prints. */
export type Printing = {
  /** Where it answers. */
  pages: string;
  /** What it has said in the terminal of late. */
  said: () => string;
  origin: string;
  /** Who answers for the portal. */
  operator: Operator;
};

export type PrintedPages = ReturnType<typeof printedPages>;

/** The pages as `next dev` prints them, and as `publish` would finish them. */
export function printedPages({ pages, said, origin, operator }: Printing) {
  /** @throws Error that says why, when the page cannot be printed; @returns null when there is none */
  const fetchText = async (path: string) => {
    const answer = await fetch(pages + path);
    const text = putOrigin(await answer.text(), origin);
    const fault = answer.status >= 500 ? printFault(path, text, said()) : null;
    if (fault) throw new Error(fault);
    return answer.ok ? { type: answer.headers.get('content-type') ?? '', text } : null;
  };
  const finish = async (text: string) => {
    const styles = new Map<string, string>();
    for (const [, href = ''] of text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g))
      styles.set(href, (await fetchText(href))?.text ?? '');
    const page = finishPage(text, { style: (href) => styles.get(href) ?? '', script: (src) => src });
    const { html, assets } = assetsOf(page);
    return { ...page, html: fillOperator(html, operator, []), assets };
  };
  return { fetchText, finish };
}
