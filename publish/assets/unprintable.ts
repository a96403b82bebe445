import { faces } from './faces.ts';
import { literal, setPdf } from './typst.ts';

const known = new Map<string, boolean>();

/** The characters of a text that the faces of PDFs and og images lack: the typesetter would refuse the print. */
export function unprintable(text: string): string[] {
  const characters = [...new Set(text)];
  const asked = characters.filter((character) => !known.has(character));
  if (asked.length > 0) {
    const missing = new Set([faces.sans, faces.serif].flatMap((style) => refusedIn(style, asked)));
    for (const character of asked) known.set(character, !missing.has(character));
  }
  return characters.filter((character) => !known.get(character));
}

/**
 * Sets the characters one by one and hears which the typesetter refuses. Each is a paragraph: beside another, a mark would
 * join it, and with a mark that is missing a space would be refused, which stands in every name.
 */
function refusedIn(style: string, characters: readonly string[]): string[] {
  const source = `#set document(title: "Faces")
#set text(font: ${style}, lang: "en", fallback: false)
${characters.map((character) => `#par[#${literal(character)}]`).join('\n')}`;
  try {
    setPdf(source);
    return [];
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const named = new Set(Array.from(said.matchAll(/the text `\\"(.+?)\\"`/gu), ([, text]) => text));
    const refused = characters.filter((character) => named.has(character) || named.has(escaped(character)));
    if (refused.length === 0) throw error;
    return refused;
  }
}

/** As the typesetter tells of a mark. */
const escaped = (character: string) => `\\\\u{${character.codePointAt(0)?.toString(16)}}`;
