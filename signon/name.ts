export type NameProblem = 'missing' | 'too-long' | 'not-a-name';

const maxGraphemes = 100;
const marksPerBase = 4;
/** Direction marks come along when a right-to-left name is pasted; they change nothing that is read. */
const directionMarks = /[\u200e\u200f\u061c]/g;
/** Joiners belong to names in Persian and in the scripts of India; every other invisible character is refused. */
const invisible = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u2028\u2029\u3164\uffa0\u115f\u1160]/u;
const looseJoiner = /(^|[^\p{L}\p{M}])[\u200c\u200d]|[\u200c\u200d]($|[^\p{L}\p{M}])/u;
const pictures = /[\p{So}\p{Extended_Pictographic}]/u;
const address = /:\/\/|\bwww\.|@|\.\p{L}{2,}\//iu;
const formula = /^[-=+@]/u;

/**
 * Reads the name of a person or an organisation in any script, and tidies its spaces and its Unicode form (NFC).
 * Refuses what no name has: control characters, direction overrides, heaps of marks, pictures, web addresses,
 * and a first character that a spreadsheet takes for a formula.
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
  if (invisible.test(name) || looseJoiner.test(name) || pictures.test(name) || address.test(name) || formula.test(name)) return { problem: 'not-a-name' };
  if (!/\p{L}/u.test(name) || /^\p{M}/u.test(name) || hasHeapedMarks(name)) return { problem: 'not-a-name' };
  const length = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(name)].length;
  return length > maxGraphemes || name.length > 255 ? { problem: 'too-long' } : { name };
}

const hasHeapedMarks = (name: string) => new RegExp(`\\p{M}{${marksPerBase + 1},}`, 'u').test(name);

/** The initials of a name: the first letter of each part, as in "A. N.". */
export function initials(name: string): string {
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
  return name
    .split(/[\s-]+/u)
    .map((part) => [...graphemes.segment(part)].find(({ segment }) => /\p{L}/u.test(segment))?.segment)
    .filter((first) => first !== undefined)
    .map((first) => `${first.toUpperCase()}.`)
    .join(' ');
}
