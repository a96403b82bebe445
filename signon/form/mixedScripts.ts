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
 * Letters for which others are written where a keyboard lacks them, within words of a script: Хетæгкаты, МухIаммад, Лiна;
 * Kabyle Aεli and Tamaziγt, Azerbaijani Mәmmәd; Halkomelem xʷməθkʷəy̓əm and other Salish languages have the θ itself.
 */
const borrowed = [
  { script: 'Cyrillic', letters: /[æÆIi]/g },
  { script: 'Latin', letters: /[εγθΣΓәӘ]/g },
];
/**
 * These put no space beside Latin letters: 日本YMCA同盟, Jリーグ, มูลนิธิABC. Between Latin letters, alone beside them, or when it
 * looks like one of them, a sign could make up a name that is another's: Wi丨liam, Wiเเiam, G〇〇gle.
 */
const sign = String.raw`(?![\u4e28\u3007\p{Logical_Order_Exception}])[\p{sc=Han}\p{sc=Hiragana}\p{scx=Katakana}\uac00-\ud7a3\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]`;
const eastern = String.raw`\p{Logical_Order_Exception}?(?:${sign}){2}`;
const latinWithin = new RegExp(String.raw`(?<=${eastern})\p{sc=Latin}+(?=${sign})`, 'gu');
const latinBeside = new RegExp(String.raw`^\p{sc=Latin}+(?=${eastern})|(?<=${eastern})\p{sc=Latin}+$`, 'u');

/** Letters of mathematics and small capitals of phonetics, which look like those of a name and are of no language. */
const ofNoLanguage = /[\u1d00-\u1d22\ua730\ua731\u{1d400}-\u{1d7ff}\u{1ee00}-\u{1eeff}]/u;
/** A name begins after the form of a body, too: NPO法人CAPNA. */
const separators = /[^\p{L}\p{M}\p{Nl}]+|(?<=法人|会社)/u;

/**
 * Whether somebody should look at a name before it is shown: a word of it mixes scripts that no language mixes, such as
 * a Latin name with a Cyrillic а (Unicode TS 39, mixed-script detection). Words in different scripts side by side are
 * usual and are let be; so is a word all in another script, which tells nothing.
 */
export const mixesScripts = (name: string): boolean =>
  ofNoLanguage.test(name) || name.normalize('NFC').split(separators).some(isMixed);

function isMixed(word: string): boolean {
  const own = word.replace(latinWithin, '').replace(latinBeside, '');
  const found = scriptsIn(own);
  return (
    found.length > 1 &&
    !together.some((family) => found.every((name) => family.includes(name))) &&
    !borrowed.some(({ script, letters }) => String(scriptsIn(own.replace(letters, ''))) === script)
  );
}

const scriptsIn = (word: string) => patterns.filter(({ pattern }) => pattern.test(word)).map(({ name }) => name);
