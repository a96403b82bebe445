import type { Document } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { ogImageOf } from '#publish/assets/ogImageOf.ts';

/** Lets the words for those who do not see an og image say all that stands on it: after its title, its number or what is asked for. */
export function tellOgImage(document: Document): void {
  const { value, requests = [] } = ogImageOf(document)?.image ?? {};
  const more = [value, ...requests].filter(Boolean).join(' ');
  if (!more) return;
  for (const { attribs } of DomUtils.findAll(({ name }) => name === 'meta', document.children))
    if (attribs.property === 'og:image:alt') attribs.content += `: ${more}`;
}
