import { embedLooks } from '#blanks/embedLook.ts';
import { serverProblems } from '#blanks/rules.ts';
import type { TemplateContract } from './contract.ts';

/** How a page is passed on, and shown on other sites. */
export const templatesOfPassingOn = {
  /** Passing a page on through the reader's own Mastodon server. */
  share: {
    /** What is passed on, as text, as the end of an address and for one, with the letter's own words or the usual ones; the server as it was typed, and its host when it is one. */
    blanks: [
      ...(['page', 'title', 'url', 'query', 'encodedTitle', 'encodedUrl', 'encodedHashtag', 'back'] as const),
      ...(['usual', 'encodedOwn'] as const),
      // One of the two has a value: whether it is passed on by somebody who says to have signed.
      ...(['signed', 'unsigned'] as const),
      ...(['server', 'invalid.server', 'host'] as const),
    ],
    outcomes: [...serverProblems, 'ready'],
    rows: {},
  },
  /** The builder: what was chosen to be shown elsewhere, and the code for that. */
  builder: {
    blanks: [
      // What was chosen, as its field has it, with its title, and that as it stands in an attribute of the code.
      ...(['query', 'what', 'title', 'titleInCode', 'language', 'direction'] as const),
      // The path of its frame with its look, its height; the path of its page; the address that oEmbed takes, as the end of one.
      ...(['frame', 'height', 'page', 'encodedUrl', 'kind', 'slug', 'attributes'] as const),
      ...embedLooks.theme.map((value) => `selected.theme.${value}` as const),
      ...embedLooks.size.map((value) => `selected.size.${value}` as const),
      ...embedLooks.colour.map((value) => `selected.colour.${value}` as const),
    ],
    outcomes: ['chosen', 'what:unknown', 'with-partners'],
    rows: { languages: ['code', 'name', 'selected'], partners: ['partner', 'name', 'selected'] },
  },
} as const satisfies Record<string, TemplateContract>;
