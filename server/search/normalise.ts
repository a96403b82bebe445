/** Accents on Latin, Greek and Cyrillic letters; vowels and other signs on Arabic ones; the tatweel, which only stretches a word. */
const signs = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;

/** Arabic letters that are written for one another; the last two come from Persian keyboards. */
const oneLetter: Readonly<Record<string, string>> = { ٱ: 'ا', ى: 'ي', ة: 'ه', ی: 'ي', ک: 'ك' };

/**
 * The article, when three letters or more are left. After "and", "by", "like" and "for" four, so that والدين (parents)
 * is not taken for "and the debt".
 */
const article = /^(?:ال(?=.{3})|(?:[وبكف]ال|لل)(?=.{4}))/;

/** Letters with full stops between them, as in C.S.A.M. and EE.UU. */
const initials = /^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u;

/**
 * One form for all the ways in which a word is written: without case, accents, apostrophes, Arabic vowels and article, in
 * Western digits.
 *
 * @param word one word, as `wordsOf` cuts it
 */
export const normalise = (word: string): string =>
  word
    // The marks that turn か into が stay: they make another letter of it. NFC puts them back.
    .normalize('NFKD')
    .replace(signs, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(initials, (letters) => letters.replaceAll('.', ''))
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '')
    .replace(/[ٱىةیک]/g, (letter) => oneLetter[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16))
    .replace(article, '');
