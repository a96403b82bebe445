import { Resvg } from '@resvg/resvg-js';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { drawQrCodes } from './drawQrCodes.ts';

const page = (url: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z" fill="#fff"></path><path data-qr="${url}"></path></svg>`;

/** What a phone reads in a picture of the page. */
const read = (svg: string) => {
  const { pixels, width, height } = new Resvg(svg, { fitTo: { mode: 'width', value: 400 } }).render();
  return jsQR(new Uint8ClampedArray(pixels), width, height)?.data;
};

test.each([
  'https://letter.example/en/letters/safeguards',
  'http://localhost:3000/ar/letters/safeguards',
  `https://${'long-'.repeat(20)}name.example/`,
])('a phone reads the address that stands on the page: %s', (url) => expect(read(drawQrCodes(page(url)))).toBe(url));

test('a code is drawn anew for another address', () => {
  const drawn = drawQrCodes(page('https://letter.example/en'));
  expect(read(drawQrCodes(drawn.replaceAll('letter.example', 'other.example')))).toBe('https://other.example/en');
});

test('drawing twice changes nothing, and a page without a code stays as it is', () => {
  const drawn = drawQrCodes(page('https://letter.example/en'));
  expect(drawQrCodes(drawn)).toBe(drawn);
  expect(drawQrCodes('<path d="M0 0"/>')).toBe('<path d="M0 0"/>');
});

test('four modules round a code stay empty', () => {
  const [, drawn = ''] = drawQrCodes(page('https://letter.example/en')).split('data-qr');
  const places = [...drawn.matchAll(/M(\d+) (\d+)h/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(Math.min(...places.flat())).toBe(4);
});
