/** An item of the menu. */
type Section = {
  name: 'faq' | 'positions' | 'voices' | 'evidence' | 'letter';
  /** Its path without the language; all pages whose paths go on from it are below it. */
  path: string;
  /** Other pages that it leads to. */
  below?: readonly string[];
};

const sections: readonly Section[] = [
  { name: 'faq', path: '/faq', below: ['/walk', '/guides'] },
  { name: 'positions', path: '/positions' },
  { name: 'voices', path: '/voices' },
  { name: 'evidence', path: '/evidence', below: ['/figures', '/timeline', '/views', '/solutions'] },
];

/** The menu. @param letter the path of the letter that it leads to; none when there is no letter */
export const menuOf = (letter: string | undefined): readonly Section[] =>
  letter === undefined ? sections : [...sections, { name: 'letter', path: letter }];

/** What says that an item of the menu is this page, or leads to it. @param path that of the page, without its language */
export function whereAmI({ path: section, below = [] }: Section, path: string): { 'aria-current'?: 'page' | 'true' } {
  if (path === section) return { 'aria-current': 'page' };
  const isBelow = [section, ...below].some((leads) => path === leads || path.startsWith(`${leads}/`));
  return isBelow ? { 'aria-current': 'true' } : {};
}
