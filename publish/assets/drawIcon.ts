import { Resvg } from '@resvg/resvg-js';
import { cached } from './cache.ts';
import { logo } from './logo.ts';

/** Where telephones look for the picture of a page on their home screen. */
export const iconPath = '/apple-touch-icon.png';
/** Where browsers and readers of feeds look that know no other. */
export const faviconPath = '/favicon.ico';
/** What browsers are told who put the portal on a home screen. */
export const webManifestPath = '/site.webmanifest';

const paper = '#fcf9f3';

/**
 * The logo on the colour of paper, without round corners: telephones cut their own.
 *
 * @param size in pixels; 180 is what Apple asks for
 */
export const drawIcon = (size = 180): Uint8Array => draw(size, size / 6);

/** The logo for tabs as an ICO file of PNGs, 32 and 48 pixels wide. */
export function drawFavicon(): Uint8Array {
  const images = [32, 48].map((size) => ({ size, png: Buffer.from(draw(size, size / 16)) }));
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(({ size, png }, index) => {
    const entry = 6 + 16 * index;
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}

/** The portal as a home screen knows it: a bookmark with a picture, opened in the browser with all its ways out. */
export const webManifest = (): string =>
  JSON.stringify({
    name: 'Private & Protected',
    short_name: 'Private & Protected',
    start_url: '/',
    display: 'browser',
    background_color: paper,
    theme_color: '#14202e',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: iconPath, sizes: '180x180', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    ],
  });

function draw(size: number, edge: number): Uint8Array {
  const inner = logo.replace(
    '<svg ',
    `<svg x="${edge}" y="${edge * 0.87}" width="${size - 2 * edge}" height="${size - 2 * edge}" `,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><path d="M0 0h${size}v${size}H0z" fill="${paper}"/>${inner}</svg>`;
  return cached(`icon\n${svg}`, () => new Resvg(svg).render().asPng());
}
