const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The numbers of the rules of signing, in milliseconds and counts. */
export const limits = {
  /** A confirmation link works this long. */
  confirmWithin: 7 * day,
  /** A signature that nobody confirmed is deleted after this long. */
  keepUnconfirmed: 14 * day,
  /** Mails to one mailbox, over all letters, within `mailWindow`. */
  mailsPerMailbox: 3,
  mailWindow: day,
  /** Signings from one network within `networkWindow`: room for a school, not for a flood. */
  signingsPerNetwork: 400,
  networkWindow: hour,
  /** A country with fewer signatures is not told apart in public: where few have signed, who signed could be guessed. */
  fewestFromCountry: 5,
} as const;

export type Limits = { [K in keyof typeof limits]: number };
