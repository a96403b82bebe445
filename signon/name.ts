/** What can be wrong with a name. */
export const nameProblems = ['missing', 'too-long', 'not-a-name'] as const;
export type NameProblem = (typeof nameProblems)[number];

const maxGraphemes = 100;
/** Direction marks come along when a right-to-left name is pasted; they change nothing that is read. */
const directionMarks = /[\u200e\u200f\u061c]/g;
/** Joiners belong to names in Persian, in Mongolian and in the scripts of India; every other invisible character is refused. */
const invisible =
  /(?![\u180e\u200c-\u200d])[\u034f\u17b4\u17b5\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u2028\u2029\u115f\u1160\u3164\uffa0]/u;
const joiners = /[\u180e\u200c-\u200d]/gu;
/** A joiner stands between letters; after a virama it may also end a word, as in മോഹന്‍. */
const looseJoiner =
  /(^|[^\p{L}\p{M}])[\u180e\u200c-\u200d]|(?<![\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca])[\u180e\u200c-\u200d]($|[^\p{L}\p{M}])/u;
/** Scripts that have no joiners: there one would only make two names that look the same. */
const strayJoiner =
  /(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Armenian}\p{sc=Georgian}\p{sc=Hebrew}\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]\p{M}*)[\u180e\u200c-\u200d]/u;
/** A selector chooses the form of a character in these scripts, as in 葛󠄀; elsewhere it is invisible, or makes a picture. */
const straySelector =
  /(?<![\p{sc=Han}\p{sc=Mongolian}\p{sc=Myanmar}\p{sc=Phags_Pa}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
const pictures = /[\p{So}\p{Me}\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;
const heapOfMarks = /\p{M}{5}/u;
const address = /:\/\/|\bwww\.|@|\.\p{L}{2,}\//iu;
const formula = /^[-=+@]/u;

/**
 * Reads the name of a person or an organisation in any script, and tidies its spaces and its Unicode form (NFC).
 * Refuses what no name has: control characters, direction overrides, heaps of marks, pictures, web addresses,
 * and a first character that a spreadsheet takes for a formula (full-width forms too).
 *
 * @returns the tidied name, or what is wrong with it
 */
export function readName(typed: string): { name: string } | { problem: NameProblem } {
  if (typed.length > 1000) return { problem: 'too-long' };
  const name = typed
    .normalize('NFC')
    .replace(directionMarks, '')
    .replace(/[\p{Zs}\t]+/gu, ' ')
    .trim();
  if (!name) return { problem: 'missing' };
  const refused = [invisible, looseJoiner, strayJoiner, straySelector, pictures].some((pattern) => pattern.test(name));
  const plain = name.normalize('NFKC');
  if (refused || address.test(plain) || formula.test(plain)) return { problem: 'not-a-name' };
  if (!/\p{L}/u.test(name) || /^\p{M}/u.test(name) || heapOfMarks.test(name.replace(joiners, '')))
    return { problem: 'not-a-name' };
  // A character is at least one unit long, so short names need not be taken apart.
  const isTooLong = name.length > maxGraphemes && (name.length > 255 || graphemes(name).length > maxGraphemes);
  return isTooLong ? { problem: 'too-long' } : { name };
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const graphemes = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);

/** A letter or a digit ("3rd"), but not a letter that only modifies another, like the first of "ʿAbd". */
const leading = /(?!\p{Lm})[\p{L}\p{N}]/u;

/** The initials of a name: the first letter of each part, as in "A. N.". */
export function initials(name: string): string {
  return name
    .split(/[\s-]+/u)
    .map((part) => graphemes(part).find((grapheme) => leading.test(grapheme)))
    .filter((first) => first !== undefined)
    .map((first) => `${capital(first)}.`)
    .join(' ');
}

/** Georgian has capitals only for words in full capitals, and few telephones can draw them. */
const capital = (letter: string) => (/\p{sc=Georgian}/u.test(letter) ? letter : letter.toUpperCase());
