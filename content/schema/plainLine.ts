import { z } from 'zod';

/** Controls, ends of lines, half and private characters, and whatever changes the direction or is seen by nobody but joiners, which some scripts need. */
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffc]/u;
const heapOfMarks = /\p{M}{8}|^\p{M}/u;
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * One line that somebody else wrote and our pages show: nothing in it is unseen, turns other letters round or is drawn over them.
 *
 * @param most as many characters as a reader counts
 */
export const plainLine = (most: number) =>
  z
    .string()
    .min(1)
    .refine(
      (text) => !unseen.test(text),
      'has a character that nobody sees, such as one that reverses letters or ends a line; type the text again',
    )
    .refine((text) => !heapOfMarks.test(text), 'has more marks on a letter than can be shown, or begins with one')
    .refine((text) => text.trim() === text, 'begins or ends with a space; take it away')
    .refine((text) => [...segmenter.segment(text)].length <= most, `is too long; the most is ${most} characters`);
