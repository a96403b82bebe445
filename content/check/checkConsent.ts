import type { Consent } from '#content/schema/testimony.ts';

type Fields = { original?: string; contextSources?: readonly string[]; takeBack?: string; consent?: Consent };

/**
 * Checks that a testimony rests on a source or on the consent of its author, and stays within what the author agreed to.
 *
 * @param original the fields of the original, in which the consent stands; left out for the original itself
 * @param language of the text
 * @returns the place in the fields and a sentence, for each fault
 */
export function checkConsent(
  fields: Fields,
  original: Fields | undefined,
  language: string,
): [path: PropertyKey[], message: string][] {
  const { consent } = original ?? fields;
  const faults: [PropertyKey[], string][] = [];
  if (!consent && !fields.original)
    faults.push([['original'], 'is missing; add it, or the consent of the author: a testimony has one of them']);
  if (!consent && !fields.contextSources)
    faults.push([['contextSources'], 'is missing; add it: only what an author gave by consent needs no source']);
  if (consent && !fields.takeBack)
    faults.push([['takeBack'], 'is missing; add it: whoever gave consent can take it back, and is told how']);
  if (!consent && fields.takeBack) faults.push([['takeBack'], 'belongs to what was given by consent; take it out']);
  if (consent && !(consent.languages as readonly string[]).includes(language))
    faults.push([
      original ? ['title'] : ['consent', 'languages'],
      `the author agreed to ${consent.languages.join(', ')}, not to ${language}; take the text out`,
    ]);
  if (consent && !original && consent.until < consent.given)
    faults.push([['consent', 'until'], `is before ${consent.given}, the day on which consent was given`]);
  if (consent?.takenBack && !original && consent.takenBack < consent.given)
    faults.push([['consent', 'takenBack'], `is before ${consent.given}, the day on which consent was given`]);
  return faults;
}
