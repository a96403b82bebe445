import { displays, reported, reportedBy, restingStates } from '#blanks/rules.ts';

/**
 * Blanks with which any page may speak of a letter. They hold nothing private, so a filled page may be kept and compressed.
 * `counted` has a value once as many have signed as the letter waits for, or it rests, and `uncounted` until then.
 */
export const publicCounts = [
  // How many signed on paper, and who counted them, when anybody did.
  'paper',
  'paper.by',
  'count',
  'counted',
  'uncounted',
  'organisations',
  'countries',
  'goal',
  'remaining',
  'asOf',
  // One of the two has a value: whether it can be signed now.
  'signable',
  'resting',
  // The closing day that is ahead, and its zone.
  'closes',
  'timeZone',
  // Of a letter that rests: the day of its state, at the name of that; until when waiting signatures count; who says why.
  ...restingStates.map((state) => `state.${state}` as const),
  // When a pause is meant to end; to whom it was handed over, or who answered.
  'state.until',
  'state.to',
  'confirmUntil',
  // One of the two has a value once the letter can be signed no more: the day on which private data of its signatures end, or ended.
  'dataEnd',
  'dataEnded',
  // How many signed each version, once they are of several meanings.
  'versions',
  'state.by',
  'state.reason',
  'state.language',
  'state.direction',
] as const;

/** What is told of a milestone: what was done with whom, on which day, which stands at the name of that, how, in whose words, and a file. */
export const reportBlanks = [
  ...reported.map((told) => `told.${told}` as const),
  'to',
  ...reportedBy.map((how) => `how.${how}` as const),
  'by',
  'reason',
  'language',
  'direction',
  'file.url',
  'file.name',
  'file.size',
] as const;

/** A blank of what is told of a milestone. */
export type ReportBlank = (typeof reportBlanks)[number];

/** What is shown of a signature before it is confirmed. */
export const signerBlanks = ['signer.name', 'signer.shownAs', 'signer.country', 'signer.organisation'] as const;

/** What somebody agreed to with a partner, or is asked to: whose box it is, what it says, in which language. */
export const partnerBlanks = ['partner.name', 'partner.words', 'partner.language', 'partner.direction'] as const;

/** How a signer is shown, in the form that asks for it. */
export const displaysChecked = displays.map((display) => `checked.display.${display}` as const);
