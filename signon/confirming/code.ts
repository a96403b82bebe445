import { westernDigit } from '#signon/form/digits.ts';
import { limits as defaultLimits, type Limits } from '#signon/limits.ts';
import type { Decision, FreshToken, Signature } from '#signon/signature.ts';
import { confirmation, isExpired, type Link } from './confirm.ts';

/** Digits in a code, shown in groups of three so that it is easily read aloud, remembered and typed. */
export const codeLength = 9;

/** A code as it is shown. The spaces do not break, and keep the groups in their order within right-to-left text. */
export const writeCode = (code: string): string => code.replace(/\d{3}(?=\d)/g, '$&\u00a0');

/**
 * Reads a code as people type and paste it: with any spaces and dashes, words, quotes and what nobody sees round it, in
 * the digits of any script.
 *
 * @returns its digits, or null when no code or more than one stands there
 */
export function readCode(typed: string): string | null {
  if (typed.length > 1000) return null;
  const text = typed
    .normalize('NFKC')
    .replace(/\p{DI}/gu, '')
    .replace(/\p{Nd}/gu, westernDigit);
  const codes = alone(text);
  const runs = codes.size > 0 ? codes : codesIn(text, /\d[\d\s\p{Pd}.]*/gu);
  // As a table, a phone or a hand may write groups.
  const found = runs.size > 0 ? runs : codesIn(text, /\d[\d\s\p{Pd}.,،٬·・、'’"_/|*:+()\u2212]*/gu);
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** Codes as we write them, also beside a date or a time, and when the code comes twice; not three groups, or nine digits, of a longer number. */
const alone = (text: string) =>
  codesIn(
    text,
    /(?<code>(?<!\d)\d{9}|(?<!\d|(?<!\d)\d{3}[\s\p{Pd}.])\d{3}(?<between>[\s\p{Pd}.])\d{3}\k<between>\d{3})(?!\d)(?=(?:\s+\k<code>)*(?![\s\p{Pd}.]*\d(?:\d\d)?(?!\d)))/gu,
  );

const codesIn = (text: string, run: RegExp): Set<string> =>
  new Set((text.match(run) ?? []).map((one) => one.replace(/\D/g, '')).filter(({ length }) => length === codeLength));

/** An attempt and the newest link that was mailed for it, which ends when its code does. */
export type Attempt = NonNullable<Link>;

/** How often codes were typed within the network window. */
export type Tries = {
  /** Wrong ones with the ticket of this attempt. */
  withTicket: number;
  /** Wrong ones for this mailbox from this network. */
  forMailbox: number;
  /** All from this network, and the wrong ones of them. */
  fromNetwork: number;
  wrongFromNetwork: number;
  /** Wrong ones over all letters, mailboxes and networks. */
  wrongInAll: number;
};

/** What a typed code leads to. */
export type FoundByCode = {
  /** The attempt whose ticket came with the code, when it is the code of that attempt. */
  byTicket: Attempt | null;
  /** The attempt in the typed mailbox that has this code: who has it reads its mail, however the address was typed. */
  byMailbox: Attempt | null;
  /** The confirmed signature of the same mailbox under the same letter, if there is one. */
  confirmed: Signature | null;
};

export const codeOutcomes = [
  'confirmed',
  'already',
  'signed-already',
  'shown',
  'refused',
  'too-many-from-network',
] as const;
export type CodeOutcome = (typeof codeOutcomes)[number];

/**
 * Confirms an attempt by its code. Typed with the ticket of that attempt, as on the page after signing, the code confirms
 * what was entered there. Typed without it, it leads to the details, to be seen before they are confirmed: a stranger may
 * have signed with the same address, and that mail is in the same mailbox. Safe to repeat: the right code typed twice is `already`.
 *
 * A stranger cannot guess one. Each of the 10⁹ codes is good for one attempt; `triesPerCode` wrong ones an hour are heard
 * with its ticket, over all networks, and as many for an address from one network without. Once `wrongCodesInAll` wrong
 * ones were typed in an hour, networks that typed `fewWrongCodes` or more are not heard until it ends, and all others are:
 * whoever wants to guess faster needs a network for every few guesses. But the first `fewWrongCodes` tries with a ticket are heard
 * from any network, for others there, at a school or behind a carrier, may have typed those: each ticket cost a form and a mail.
 *
 * @returns `shown` with nothing written when the details are to be shown first; `refused`, which is to be counted, alike for
 *   a wrong code, an old one, too many, and an address that never signed
 */
export function confirmByCode(
  { byTicket, byMailbox, confirmed }: FoundByCode,
  tries: Tries,
  fresh: FreshToken,
  now: number,
  limits: Limits = defaultLimits,
): Decision<CodeOutcome> {
  const isFlood = tries.wrongInAll >= limits.wrongCodesInAll && tries.wrongFromNetwork >= limits.fewWrongCodes;
  const isHeard = !isFlood && tries.fromNetwork < limits.codesPerNetwork;
  const ticketed = tries.withTicket < (isHeard ? limits.triesPerCode : limits.fewWrongCodes) ? byTicket : null;
  if (!isHeard && !ticketed) return { outcome: 'too-many-from-network', changes: {} };
  const found = ticketed ?? (tries.forMailbox < limits.triesPerCode ? byMailbox : null);
  if (!found || isExpired(found.token, now)) return { outcome: 'refused', changes: {} };
  if (found.signature.state === 'confirmed') return { outcome: 'already', changes: {} };
  if (confirmed) return { outcome: 'signed-already', changes: {} };
  if (!ticketed) return { outcome: 'shown', changes: {} };
  return { outcome: 'confirmed', changes: confirmation(found.signature, fresh, now) };
}
