import { confirmation, isExpired, type Link } from './confirm.ts';
import { limits as defaultLimits, type Limits } from './limits.ts';
import type { Decision, FreshToken } from './signature.ts';

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
    .replace(/\p{Nd}/gu, digitOf);
  const runs = text.match(/\d[\d\s\p{Pd}.]*/gu) ?? [];
  const codes = runs.map((run) => run.replace(/\D/g, '')).filter((digits) => digits.length === codeLength);
  return new Set(codes).size === 1 ? (codes[0] ?? null) : null;
}

/** Unicode keeps the ten digits of a script together, from nought to nine. */
function digitOf(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((point - zero) % 10);
}

/** How often codes were typed: wrong ones for this letter and mailbox since its code was mailed, the others within the network window. */
export type Tries = { forMailbox: number; fromNetwork: number; wrongInAll: number };

export const codeOutcomes = ['confirmed', 'already', 'refused', 'too-many-from-network'] as const;
export type CodeOutcome = (typeof codeOutcomes)[number];

/**
 * Confirms a signature by the code of its newest mail. Safe to repeat: the right code typed twice is `already`.
 *
 * A stranger cannot guess one. Each of the 10⁹ codes holds for one letter and one mailbox, and after `triesPerCode`
 * wrong ones none works there until a new one is mailed, which happens at most `mailsPerMailbox` times a day: fifteen
 * guesses a day for a mailbox. Over all letters, mailboxes and networks together, no code works once `wrongCodesInAll`
 * wrong ones were typed within the hour, while links go on working: at most 24,000 guesses a day, so that one right
 * guess is to be expected after more than a hundred years of attack without a pause.
 *
 * @param link what the keyed hash of letter, mailbox and typed code leads to; nothing for a wrong code
 * @returns `refused`, which is to be counted, alike for a wrong code, an old one, too many, and a mailbox that never signed
 */
export function confirmByCode(
  link: Link,
  tries: Tries,
  fresh: FreshToken,
  now: number,
  limits: Limits = defaultLimits,
): Decision<CodeOutcome> {
  if (tries.fromNetwork >= limits.codesPerNetwork) return { outcome: 'too-many-from-network', changes: {} };
  const isTooLate = tries.forMailbox >= limits.triesPerCode || tries.wrongInAll >= limits.wrongCodesInAll;
  if (isTooLate || link?.token.purpose !== 'code' || isExpired(link.token, now))
    return { outcome: 'refused', changes: {} };
  if (link.signature.state === 'confirmed') return { outcome: 'already', changes: {} };
  return { outcome: 'confirmed', changes: confirmation(link.signature, fresh, now) };
}
