import type { Calendar, RestingState } from '#signon/life/letterLife.ts';
import type { Operator, OperatorParts } from './operator.ts';
import type { TemplateName } from './templates/templates.ts';

/** What `publish` tells the server of the site it finished: `site/manifest.json`. */
export type SiteManifest = {
  /** The public base URL that is printed into the pages. */
  origin: string;
  /** Who answers for it by what is printed, and what pages say of that. */
  operator: Operator;
  operatorParts: OperatorParts;
  /** By URL path. */
  files: Record<string, SiteFile>;
  letters: Record<string, SiteLetter>;
  /** The updates of letters, by their slug; each is printed as a mail. */
  updates: Record<string, SiteUpdate>;
};

export type SiteFile = {
  /** Where it lies under site/. Files under `public/` may be served by any CDN; those under `filled/` only by the server. */
  file: string;
  type: string;
  /** The endings of its compressed copies, best first; none for a page with blanks or for pictures. */
  encodings: ('br' | 'gz')[];
  /** `immutable`: the name changes with the content. `day`: kept for a day. `revalidate`: kept, but asked for again. `private`: never stored. */
  cache: 'immutable' | 'day' | 'revalidate' | 'private';
  /** The Content-Security-Policy of this page. */
  csp?: string;
  /** The path of the rules by which a browser may fetch the next page early, for pages from which it may. */
  speculation?: string;
  /** Which contract its blanks follow, when it has any, and the letter whose counts it shows. */
  template?: TemplateName;
  letter?: string;
  /** How a page calls itself, without the name of the site; none when that differs by outcome. */
  title?: string;
  /** The name of the site in the language of the page; none on pages that are not for everybody. */
  siteName?: string;
  /** Which edition of its text a frame shows: a whole number, or the version of a letter. */
  version?: string;
};

/** What the server must know of a letter. */
export type SiteLetter = {
  version: string;
  /** Changes whenever the words of consent change in any language. */
  consentVersion: string;
  /** The words of consent by version, all that ever stood on the form, and by language; a language without its own was shown the English ones. */
  consents: Record<string, Record<string, string>>;
  /** What an owner's file says of what is sealed for the organisers, by language. */
  sealedNote: Record<string, string>;
  goals: number[];
  /** With how many signatures pages begin to show the number. */
  countFrom: number;
  /** Whether everybody may see how it grew. */
  showGrowth: boolean;
  /** Whether the page of problems leads to it when nobody named another. */
  featured: boolean;
  /** Whether the words of its version are kept in every language that it is written in; else nobody may sign it. */
  isKept: boolean;
  /** When it opens and closes by its fields; see signon/life/letterLife.ts. */
  calendar: Calendar;
  /** Its closing day, as in `2026-12-31`; null when it has none. */
  closingDay: string | null;
  /** The zone of its days (IANA). */
  timeZone: string;
  /** The day of its version, as in `2026-11-22`. */
  date: string;
  /** What each state that pages tell of is called, by language. */
  stateNames: Record<string, Record<RestingState, string>>;
  /** Its title and its summary by the language of the reader; in English where it is not translated. */
  titles: Record<string, string>;
  summaries: Record<string, string>;
  /** Its hashtag by the language of the reader, without its sign; none where it has none. */
  hashtags: Record<string, string>;
  /** Where its organisers are written to: of the end of private data; null when they gave no address. */
  organisersEmail: string | null;
  /** The public age key of its organisers; null when they gave none. */
  organisersKey: string | null;
  /** Whom it is addressed to: each by its id, with its page if it has one, and its name by the language of the reader. */
  addressees: readonly { id: string; page: string | null; names: Record<string, string> }[];
  /** The words with which it is passed on, by the language of the reader; none where it has none of its own. */
  shares: Record<string, { text: string; signed: string }>;
  /** The language of its original, and all that it is written in. */
  original: string;
  languages: readonly string[];
  /** Those through whom people can come to it, by their slugs. */
  partners: Record<string, SitePartner>;
  /** What its page says of how its reader came, by language: it is filled in, so that nobody else's page weighs more. */
  arrivalWords: Record<string, ArrivalWords>;
};

/** Messages under `arrival`. */
export type ArrivalWords = {
  /** Before the name of a partner. */
  through: string;
  /** With `{count}`: how many came through it. */
  done: string;
  /** Beside its box. */
  box: string;
  unknown: string;
  /** With `{name}`: of a partner outside its days. */
  away: string;
  byFriend: string;
  /** The link to the letter without that of a friend. */
  withoutFriend: string;
};

/** What the server must know of a partner; see content/schema/partner.ts. */
export type SitePartner = {
  name: string;
  page: string;
  /** The path of its logo; null when it has none. */
  logo: string | null;
  /** Its public key (age). */
  recipient: string;
  /** From when and until when people can come through it, in milliseconds since 1970. */
  opensAt: number;
  closesAt: number;
  /** What its box says, by language, each with its hash. */
  words: Record<string, { words: string; hash: string }>;
  /** How many came through it as the public is told: never, exactly from `countStep` on, or in steps of it. */
  count: 'never' | 'exact' | 'steps';
  countStep: number;
};

/** What the server must know of an update of a letter. */
export type SiteUpdate = {
  letter: string;
  /** The day on which it was written, as in `2026-11-22`. */
  date: string;
  /** Its title by the language of the reader; in English where it is not translated. */
  titles: Record<string, string>;
  /** The languages that it is written in. */
  languages: readonly string[];
};

/** Where the site that was printed before the one in a folder is kept, for a server that opened it and runs on. */
export const previousSite = (folder: string): string => `${folder}.previous`;
