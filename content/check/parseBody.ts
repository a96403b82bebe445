import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';
import { curlyTags, explainMdx, type Hindrance } from './explainMdx.ts';

/** So many mistakes of one text are told at once. */
const most = 20;

const parse = (body: string): Root =>
  fromMarkdown(body, {
    extensions: [mdxjs(), gfm()],
    mdastExtensions: [mdxFromMarkdown(), gfmFromMarkdown()],
  });

/**
 * Reads a body with the parser that the build uses. What hinders it is blanked out, so that everything else is found too.
 *
 * @returns all that hinders the body from being read, and the tree of the rest; null when too much hinders it
 */
export function parseBody(body: string): { hindrances: Hindrance[]; tree: Root | null } {
  const hindrances = curlyTags(body);
  let rest = hindrances.reduce(blank, body);
  while (hindrances.length < most) {
    try {
      return { hindrances, tree: parse(rest) };
    } catch (error) {
      const hindrance = explainMdx(error as Error, rest);
      hindrances.push(hindrance);
      rest = blank(rest, hindrance);
    }
  }
  return { hindrances, tree: null };
}

const blank = (text: string, { from, to }: Hindrance) =>
  text.slice(0, from) + text.slice(from, to).replaceAll(/[^\n]/g, ' ') + text.slice(to);
