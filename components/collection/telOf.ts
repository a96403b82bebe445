const keys = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

/**
 * The address that dials a number as a page shows it: without spaces, hyphens and dots; letters by the keys that carry them
 * on a telephone (ITU-T E.161); `#` and `*` kept, as far as an address can hold them.
 */
export const telOf = (number: string): string =>
  `tel:${number
    .toLowerCase()
    .replace(/[a-z]/g, (letter) => String(keys.findIndex((key) => key.includes(letter)) + 2))
    .replace(/[^+*#\d]/g, '')
    .replaceAll('#', '%23')}`;
