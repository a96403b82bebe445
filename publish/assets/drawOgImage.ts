import { type OgImage, ogImageSource } from './ogImageSource.ts';
import { drawPng } from './typst.ts';

/** Draws an og image in the size that services ask for: 1200 by 630 pixels. */
export const drawOgImage = (image: OgImage): Uint8Array => drawPng(ogImageSource(image), 1200);
