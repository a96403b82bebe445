import { withoutInvisible } from './invisible.ts';

/** What can be wrong with a name: only what cannot be shown safely is refused. What else no name has is held (signon/moderation/hold.ts). */
export const nameProblems = ['missing', 'too-long', 'unshowable', 'reversed', 'heaped'] as const;
export type NameProblem = (typeof nameProblems)[number];

/** The most characters, as a reader counts them, of a name or a role. People have some of more than a hundred. */
export const maxGraphemes = 200;

/** Controls, half characters, the sign that stands for what could not be read, and what no font has. New ideographs come every year, so their planes are open. */
const unshowable = /(?![\u{20000}-\u{3fffd}])[\p{Cc}\p{Cs}\p{Co}\p{Cn}\ufffd]/u;
const override = /[\u202d\u202e]/;
/** A mark with no letter before it would be drawn on what the page shows before the name. */
const firstMark = /^\p{M}/u;
/** Scripts that write parts of a syllable as marks over and under one letter: Burmese has up to seven, one of each. */
const stacking = 'Myanmar Tibetan Tai_Tham Javanese Cham Lepcha Limbu Zanabazar_Square Soyombo Marchen'
  .split(' ')
  .map((script) => `\\p{sc=${script}}`)
  .join('');
/**
 * More marks on one letter than its script has: Hebrew has up to five (a dagesh, a dot, a vowel, an accent and a meteg), Thai
 * and Lao three, scripts that stack seven, all others, and marks that they share, four. None repeats them.
 */
const heapOfMarks = new RegExp(
  [
    String.raw`\p{M}{8}`,
    String.raw`(?:(?=\p{M})[^\p{sc=Hebrew}${stacking}]){5}`,
    String.raw`(?:(?=\p{M})\p{sc=Hebrew}){6}`,
    // Tibetan stacks letters (U+0F8D to U+0FBC), not vowels.
    String.raw`(?:(?=\p{M})(?![\u0f8d-\u0fbc])\p{sc=Tibetan}){5}`,
    String.raw`(?:(?=\p{M})[\p{sc=Thai}\p{sc=Lao}]){4}`,
    String.raw`(\p{M})\1\1`,
    String.raw`(\p{M}{2,3})\2`,
  ].join('|'),
  'u',
);
const joiners = /[\u180e\u200c\u200d]/gu;
/** NFC would put other characters in the place of these, which stand in legal names. */
const compatibilityIdeographs = /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u;

/**
 * Reads the name of a person or an organisation, or a role, in any script. What was typed is kept, but for what nobody
 * sees (invisible.ts), spaces, and its Unicode form (NFC, without touching compatibility ideographs).
 *
 * @param most as many characters as a reader counts
 * @returns the tidied name, or why it cannot be shown
 */
export function readName(typed: string, most: number = maxGraphemes): { name: string } | { problem: NameProblem } {
  if (typed.length > 10 * most) return { problem: 'too-long' };
  const name = composed(withoutInvisible(typed))
    // Ends of lines that a field for one line keeps are seen by nobody: slides and chats put them into names.
    .replace(/[\p{Z}\t\v\f\u0085]+/gu, ' ')
    .trim();
  if (!name) return { problem: 'missing' };
  if (override.test(name)) return { problem: 'reversed' };
  if (unshowable.test(name)) return { problem: 'unshowable' };
  if (firstMark.test(name) || heapOfMarks.test(name.replace(joiners, ''))) return { problem: 'heaped' };
  // A character is at least one unit long, so short names need not be taken apart.
  return name.length > most && graphemes(name).length > most ? { problem: 'too-long' } : { name };
}

const composed = (text: string) =>
  text
    .split(/([\uf900-\ufaff\u{2f800}-\u{2fa1f}]+)/u)
    .map((part) => (compatibilityIdeographs.test(part) ? part : part.normalize('NFC')))
    .join('');

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const graphemes = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);

/** A letter or a digit ("3rd"), but not a letter that only modifies another, like the first of "ʿAbd". */
const leading = /(?!\p{Lm})[\p{L}\p{N}]/u;

/** Characters that stand for several letters, up to ﷴ, which is a whole name. */
const ligatures = /[\ufb00-\ufdff\ufe70-\ufeff]/g;
/** Vowels of Thai and Lao, written before the letter that they are spoken after. */
const vowelBefore = /^\p{Logical_Order_Exception}/u;

/**
 * The initials of a name: the first letter of each part, as in "A. N."; the first sign of what has no letter. Where they
 * would be the whole name, as of 李 明, only the first: who chose initials did not want to be named.
 */
export function initials(name: string): string {
  const spelled = name.replace(ligatures, (letters) => letters.normalize('NFKC'));
  const found = spelled
    .split(/[\s\p{Pd}]+/u)
    .map((part) => graphemes(part).find((grapheme) => leading.test(grapheme) && !vowelBefore.test(grapheme)))
    .filter((first) => first !== undefined);
  const told = lettersOf(found.join('')) === lettersOf(spelled) ? found.slice(0, 1) : found;
  return told.length > 0 ? told.map((first) => `${capital(first)}.`).join(' ') : (graphemes(name)[0] ?? '');
}

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** Georgian has capitals only for words in full capitals, and few telephones can draw them; an initial of Thai or Lao is a consonant alone. */
function capital(letter: string): string {
  if (/^[\p{sc=Thai}\p{sc=Lao}]/u.test(letter)) return letter.charAt(0);
  return /\p{sc=Georgian}/u.test(letter) ? letter : letter.toUpperCase();
}
