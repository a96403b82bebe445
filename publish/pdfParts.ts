import type { Part } from '#blanks/parts.ts';

/**
 * What becomes of each part of a page in its PDF. `begins`: it is set, wherever on the page it stands, with what is in it;
 * `left`: never; the others only within one that begins, by their element, as a lede, small, or on a line of their own.
 */
export const pdfParts: Record<Part, 'begins' | 'left' | 'element' | 'lede' | 'small' | 'line'> = {
  heading: 'begins',
  notice: 'begins',
  text: 'begins',
  sources: 'begins',
  lede: 'lede',
  dated: 'small',
  revision: 'small',
  answered: 'line',
  from: 'element',
  // A term is pressed to open its definition, but its words belong to the sentence.
  term: 'element',
  voice: 'element',
  // What can only be pressed, what the margin repeats, what changes every hour, and what opens only by will.
  back: 'left',
  beside: 'left',
  definition: 'left',
  pdf: 'left',
  progress: 'left',
  share: 'left',
  tagged: 'left',
  testimony: 'left',
  topics: 'left',
  under: 'left',
};
