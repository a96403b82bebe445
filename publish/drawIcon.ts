import { Resvg } from '@resvg/resvg-js';
import { cached } from './cache.ts';
import { logo } from './logo.ts';

/** Where telephones look for the picture of a page on their home screen. */
export const iconPath = '/apple-touch-icon.png';
const size = 180;

/** The logo on the colour of paper, without round corners: telephones cut their own. 180 by 180 pixels, as Apple asks for. */
export function drawIcon(): Uint8Array {
  const inner = logo.replace('<svg ', '<svg x="30" y="26" width="120" height="120" ');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><path d="M0 0h${size}v${size}H0z" fill="#fcf9f3"/>${inner}</svg>`;
  return cached(`icon\n${svg}`, () => new Resvg(svg).render().asPng());
}
