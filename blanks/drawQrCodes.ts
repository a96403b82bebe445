import { encode } from 'uqr';

const place = /<path data-qr="([^"]+)"[^>]*>(?:<\/path>)?/g;

/**
 * Draws every QR code of a page from the address beside its place. Drawing again after the address has changed gives the new
 * code, so a code never leads elsewhere than its page says. A quarter of a code may be damaged; four modules round it stay empty.
 */
export const drawQrCodes = (html: string): string =>
  html.replaceAll(place, (_, url: string) => {
    const { size, data } = encode(url, { ecc: 'Q', border: 4 });
    return `<path data-qr="${url}" transform="scale(${1 / size})" d="${data.map(rowOf).join('')}"/>`;
  });

/** The dark modules of a row, those that touch as one rectangle. */
function rowOf(row: readonly boolean[], y: number): string {
  const dark = row.map((isDark) => (isDark ? '1' : '0')).join('');
  return [...dark.matchAll(/1+/g)].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`).join('');
}
