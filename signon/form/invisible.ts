const inScripts = (names: string) =>
  names
    .split(' ')
    .map((name) => `\\p{scx=${name}}`)
    .join('');

/** Scripts of which the letters join, or that are descended from Brahmi: there a joiner changes what is read. */
const joining = inScripts(
  'Arabic Syriac Mandaic Nko Mongolian Phags_Pa Manichaean Adlam Hanifi_Rohingya Devanagari Bengali Gurmukhi Gujarati ' +
    'Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Tibetan Balinese Javanese Sundanese Chakma Grantha ' +
    'Kaithi Limbu Meetei_Mayek Newa Saurashtra Sharada Tirhuta Modi Brahmi',
);
const letter = `(?=[\\p{L}\\p{M}])[${joining}]`;
/** After a virama a joiner may also end a word, as in മോഹന്‍, and after heh, as in Kurdish په‌. */
const ending = '[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u0647\u06be\u06c1]';
const strayJoiner = new RegExp(
  [
    `(?!(?<=${letter})[\u200c\u200d](?=${letter}))`,
    `(?!(?<=${ending})[\u200c\u200d](?![\\p{L}\\p{M}]))`,
    '(?!(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}]\ufe0f?)\u200d(?=\\p{Extended_Pictographic}))',
    '[\u200c\u200d]',
  ].join(''),
  'gu',
);
const repeatedJoiner = /(?<=[\u200c\u200d])[\u200c\u200d]+/g;
/** A selector chooses the form of a character in these scripts, as in 葛󠄀, and of a picture; those of Mongolian, of its own letters. */
const straySelector =
  /(?<![\p{sc=Han}\p{sc=Myanmar}\p{sc=Phags_Pa}\p{Extended_Pictographic}])(?!\ufe0f\u20e3)[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]|(?<!\p{sc=Mongolian})[\u180b-\u180f]/gu;
/** Joiners, selectors and direction overrides are looked at one by one. */
const invisible =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: these are ranges of characters that are never joined.
  /(?![\u200c-\u200d\u202d\u202e\u180b-\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}])[\p{DI}\ufff9-\ufffc\u{16fe4}]/gu;
/** They are drawn as a space: empty cells of braille, of Hangul, of hieroglyphs and of music. */
const blank = /[\u2800\u3164\uffa0\u{13441}\u{13442}\u{1d159}]/gu;
/** Programs put it before numbers and addresses, to keep their order in right-to-left text. */
const leftToRightThroughout = /^\u202d(?!.*[\u202d\u202e])/su;

/**
 * Takes out of a text what nobody sees and what a paste brings along: spaces around it, direction marks, embeddings and
 * isolates, spaces without width, soft hyphens, byte order marks, tags, and joiners and selectors where no script uses
 * them. Where a script does, they stay. So does a direction override that shows letters in another order than they are
 * kept in: whoever takes the text refuses it.
 */
export const withoutInvisible = (text: string): string =>
  text
    .replace(blank, ' ')
    .replace(invisible, '')
    .replace(straySelector, '')
    .replace(repeatedJoiner, '')
    .replace(strayJoiner, '')
    .trim()
    .replace(leftToRightThroughout, '');
