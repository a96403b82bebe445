import type { Element } from 'domhandler';

/** Makes every link of a frame that leaves it do so in the whole window; what leads to a place in the frame stays there. */
export function leadOutOfFrame(elements: readonly Element[]): void {
  for (const { name, attribs } of elements)
    if (name === 'a' && attribs.href && !attribs.href.startsWith('#')) attribs.target ??= '_top';
}
