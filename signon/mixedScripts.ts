/** The scripts that names are written in, and that are looked for within one word. */
const scripts = (
  'Latin Greek Cyrillic Armenian Georgian Hebrew Arabic Syriac Thaana Nko Ethiopic Cherokee Coptic Tifinagh Devanagari Bengali Gurmukhi Gujarati Oriya ' +
  'Tamil Telugu Kannada Malayalam Sinhala Thai Lao Myanmar Khmer Mongolian Tibetan Hangul Han Hiragana Katakana Bopomofo Yi Lisu Glagolitic Gothic Deseret'
).split(' ');
const patterns = scripts.map((name) => ({ name, pattern: new RegExp(`\\p{sc=${name}}`, 'u') }));

/** Scripts that belong together in one word: those of Japanese, of Korean and of Chinese. */
const together = [
  ['Han', 'Hiragana', 'Katakana'],
  ['Han', 'Hangul'],
  ['Han', 'Bopomofo'],
];
/**
 * These put no space beside Latin letters: NPO法人, Jリーグ. Between Latin letters, alone beside them, or when it looks like
 * one of them, a sign could make up a name that is another's: Wi丨liam.
 */
const eastern = String.raw`(?:(?![\u4e28\u3163])[\p{sc=Han}\p{sc=Hiragana}\p{scx=Katakana}\p{sc=Hangul}]){2}`;
const latinBeside = new RegExp(String.raw`^\p{sc=Latin}+(?=${eastern})|(?<=${eastern})\p{sc=Latin}+$`, 'u');

/** Letters of mathematics, which look like those of a name and are of no script. */
const mathematical = /[\u{1d400}-\u{1d7ff}\u{1ee00}-\u{1eeff}]/u;
const separators = /[^\p{L}\p{M}]+/u;

/**
 * Whether somebody should look at a name before it is shown: a word of it mixes scripts that no language mixes, such as
 * a Latin name with a Cyrillic а (Unicode TS 39, mixed-script detection). Words in different scripts side by side are
 * usual and are let be; so is a word all in another script, which tells nothing.
 */
export const mixesScripts = (name: string): boolean =>
  mathematical.test(name) || name.normalize('NFC').split(separators).some(isMixed);

function isMixed(word: string): boolean {
  const own = word.replace(latinBeside, '');
  const found = patterns.filter(({ pattern }) => pattern.test(own)).map(({ name }) => name);
  return found.length > 1 && !together.some((family) => found.every((name) => family.includes(name)));
}
