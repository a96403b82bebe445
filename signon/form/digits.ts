/** A digit of any script as one from 0 to 9: Unicode keeps the ten of a script together, from nought to nine. */
export function westernDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((point - zero) % 10);
}
