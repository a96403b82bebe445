const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The numbers of the rules of signing, in milliseconds and counts. */
export const limits = {
  /** A confirmation link works this long. */
  confirmWithin: 7 * day,
  /** A signature that nobody confirmed is deleted after this long. */
  keepUnconfirmed: 14 * day,
  /** Who has not confirmed after this long is reminded, once. */
  remindAfter: 2 * day,
  /**
   * Mails that a stranger can cause to one mailbox, over all letters, within `mailWindow`; and as many more, each the first
   * from its network. The mail that follows a confirmation is not among them: only who reads the mailbox can cause it, and
   * it must lock nobody out.
   */
  mailsPerMailbox: 3,
  /** Mails past that limit that one line can have to come in a mailbox; further attempts of it wait without one. */
  laterPerCause: 3,
  /** Attempts that wait in one mailbox, over all letters, before some make room for others; and how many can if each is of another network. */
  attemptsPerMailbox: 20,
  attemptsAtMost: 100,
  mailWindow: day,
  /** Signings from one network that ask for no step-up: within `burstWindow` a class after the other, */
  signingsPerBurst: 200,
  burstWindow: 10 * minute,
  /** and in a day a school. More than that is more often a machine; people are asked for a step-up, never turned away. */
  signingsPerDay: 500,
  dayWindow: day,
  /** All the networks of one line, which can have 65,536, sign without a step-up as often as so many do. */
  networksPerLine: 10,
  /** A challenge can be answered this long: long enough to read the page on a slow phone, and to come back to it. */
  answerWithin: 30 * minute,
  /** Who signs without the work of a step-up gets the mail after this long, and after as long again for each */
  patience: 15 * minute,
  /** so many from the same network that waited before on this day. */
  patientTogether: 50,
  longestPatience: day,
  /** In a day so many from one network can wait for their mail; and so many in all, before those networks cannot that made more than a few of them; */
  patientPerNetwork: 1000,
  patientInAll: 20_000,
  fewPatient: 10,
  /** and so many whoever they are, so that what waits has an end. */
  patientAtMost: 100_000,
  /** A mail domain or a network makes a surge when more than so many of it, a school, confirm within `surgeWindow`, */
  surgeLeast: 500,
  /** if they are also this share of all who confirm the letter then. */
  surgeShare: 1 / 20,
  surgeWindow: hour,
  /** or more than so many, a large school or employer, within a day: else who stays below the size of an hour is listed for ever. */
  surgeLeastInDay: 1000,
  surgeDay: day,
  /** Confirmations of a letter are counted in windows of this length, so that the last hour or day can be told at any time. */
  surgeStep: 10 * minute,
  /** From where a signature was confirmed is known this long, and while its names wait because of a surge. */
  crowdsKept: day,
  /** A mail domain or a network that a moderator released makes no surge for this long. */
  crowdCleared: day,
  /** Mails asked for again from one network within `networkWindow`: room for a school, not for a flood. */
  resendsPerNetwork: 400,
  networkWindow: hour,
  /** What looks like a name that a moderator took out of the list waits for a look this long. */
  hiddenNamesKept: 180 * day,
  /** Whose name waits this long for a moderator is told so, once. */
  heldLong: 3 * day,
  /** A country with fewer signatures is not told apart in public: where few have signed, who signed could be guessed. */
  fewestFromCountry: 5,
  /** Wrong codes within `networkWindow` for one attempt with its ticket, and for one address from one network without: see signon/confirming/code.ts. */
  triesPerCode: 5,
  /** Codes typed from one network, right or wrong, within `networkWindow`. */
  codesPerNetwork: 800,
  /** Wrong codes over all letters, mailboxes and networks within `networkWindow`, before those networks are not heard that typed so many of them. */
  wrongCodesInAll: 1000,
  fewWrongCodes: 3,
  /** Changes of one signature by its owner within `networkWindow`: more than anybody needs who tries what there is. */
  changesPerSignature: 30,
  /** Looks for the proof of an organisation within `networkWindow`, for one signature; so many of them are its own, */
  checksPerSignature: 10,
  checksOfOwn: 3,
  /** and for the others it shares these with its domain, its network, its letter and all, as far as they take `longCheck`: see signon/organisations/checks.ts. */
  checksPerDomain: 60,
  checksPerNetwork: 40,
  checksPerLetter: 300,
  checksInAll: 600,
  longCheck: 1000,
  /** An address that its server refused gets no mail for this long. */
  bouncedFor: 3 * day,
  /** The page after signing tells of a refused address this long after the mail was due: longer than a mail server takes to answer, */
  lookAfter: minute,
  /** and until this long after signing. For as long a refusal that ended is still known, so that it reads as one that is new. */
  lookWithin: day,
  /** The link that ends, or allows again, all mails to a mailbox works this long. */
  optOutWithin: 365 * day,
} as const;

export type Limits = { [K in keyof typeof limits]: number };
