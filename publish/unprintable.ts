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

/** Sets the characters one by one and hears which the typesetter refuses. */
function refusedIn(style: string, characters: readonly string[]): string[] {
  const source = `#set document(title: "Faces")
#set text(font: ${style}, lang: "en", fallback: false)
${characters.map((character) => `#${literal(character)}`).join('\n')}`;
  try {
    setPdf(source);
    return [];
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const refused = characters.filter((character) => said.includes(`the text \`\\"${character}\\"\``));
    if (refused.length === 0) throw error;
    return refused;
  }
}
