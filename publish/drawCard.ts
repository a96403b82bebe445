import { type Card, cardSource } from './cardSource.ts';
import { drawPng } from './typst.ts';

/** Draws a card in the size that services ask for: 1200 by 630 pixels. */
export const drawCard = (card: Card): Uint8Array => drawPng(cardSource(card), 1200);
