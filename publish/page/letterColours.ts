import { contrast } from '#blanks/contrast.ts';

/** How far a colour stands out from the page, and the text on it from the colour (WCAG 2.2, 1.4.11 and 1.4.3). */
const least = { colour: 3, text: 4.5 };

/** The colours of text that stands on a colour that is not the portal's: those of the design, by day and by night. */
const inks = ['#14202e', '#fcf9f3'];

/**
 * The style with which the pages of a letter have its own colour, in place of the lamp's.
 *
 * @param colours by day and by night, as the head of the page says: "#1d4a75 #a5cbee"
 * @param style of the page, which says what the page is coloured by day and by night
 * @throws Error when one does not stand out enough, which says by how much it does
 */
export function letterColours(colours: string, style: string): string {
  const [light = '', dark = ''] = colours.split(' ').map((colour, index) => {
    const ink = inkOn(colour, index === 0 ? 'light' : 'dark', style, 'the letter');
    return `--lamp:${colour};--color-lamp:${colour};--on-lamp:${ink};--color-on-lamp:${ink}`;
  });
  // Not where the reader has chosen colours, and not on paper.
  return `@media screen and (forced-colors:none){main{${light}}}@media screen and (forced-colors:none) and (prefers-color-scheme:dark){main{${dark}}}`;
}

/**
 * The colour of text on a colour.
 *
 * @param name by day (`light`) or by night (`dark`)
 * @param style of the page
 * @param whose whose colour it is, for the sentence of the error
 * @throws Error when the colour does not stand out from the page, or the text from the colour
 */
export function inkOn(colour: string, name: 'light' | 'dark', style: string, whose: string): string {
  const fault = faultOfColour(colour, name, style);
  if (fault !== null) throw new Error(`${whose}'s colours.${name} ${fault}`);
  return bestInk(colour);
}

const bestInk = (colour: string) =>
  inks.toSorted((one, other) => contrast(colour, other) - contrast(colour, one))[0] ?? '';

/** By how much a colour stands out too little from the page, or text from it, and what to do; null when all can be read. */
export function faultOfColour(colour: string, name: 'light' | 'dark', style: string): string | null {
  const surfaces = [...style.matchAll(/--surface:\s*(#[0-9a-f]{3,6})/gi)].map(([, surface = '']) => surface);
  const ratio = contrast(colour, surfaces[name === 'light' ? 0 : 1] ?? '#ffffff');
  if (ratio < least.colour)
    return `${colour} stands out from the page by ${tenth(ratio)} to 1; at least ${least.colour} are needed: take ${name === 'light' ? 'a darker' : 'a lighter'} one`;
  const ofText = contrast(colour, bestInk(colour));
  return ofText < least.text
    ? `${colour} lets text on it stand out by ${tenth(ofText)} to 1; at least ${least.text} are needed: take a lighter or a darker one`
    : null;
}

const tenth = (ratio: number) => Math.round(ratio * 10) / 10;
