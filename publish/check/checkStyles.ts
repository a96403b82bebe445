import type { Document } from 'domhandler';
import { DomUtils } from 'htmlparser2';

const known = new Map<string, ReadonlySet<string>>();

/** The classes that a stylesheet has rules for. */
export function classesIn(style: string): ReadonlySet<string> {
  const before = known.get(style);
  if (before) return before;
  // Values and strings hold dots as well: a class stands only in a selector.
  const selectors = style.replaceAll(/\/\*.*?\*\/|"[^"]*"|'[^']*'/gs, '').matchAll(/([^{};]*)\{/g);
  const found = new Set(
    [...selectors].flatMap(([, selector = '']) =>
      [...selector.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name = '']) => name),
    ),
  );
  known.set(style, found);
  return found;
}

/**
 * Makes sure that a page loads the style of what it uses: a class that any stylesheet has rules for has them in its own.
 *
 * @param style that of the page
 * @param styled the classes of every stylesheet of the site
 * @returns what is not so
 */
export function checkStyles(document: Document, style: string, styled: ReadonlySet<string>): string[] {
  const own = classesIn(style);
  const elements = DomUtils.findAll(({ attribs }) => attribs.class !== undefined, document.children);
  const used = new Set(elements.flatMap(({ attribs }) => attribs.class?.split(/\s+/) ?? []));
  return [...used]
    .filter((name) => styled.has(name) && !own.has(name))
    .map((name) => `uses the class "${name}", whose style it does not load`);
}
