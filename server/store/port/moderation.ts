import type { NameSkeleton, Signature } from '#signon/signature.ts';
import type { Page } from './page.ts';
import type { Window } from './rateCounters.ts';

/** What a moderator or an operator did about a signature, and why; it names nobody. No signature: nobody was found. */
export type ModerationAct = {
  id: string;
  at: number;
  act:
    | 'held'
    | 'released'
    | 'refused'
    | 'hidden'
    | 'unhidden'
    | 'reason-shown'
    | 'reason-refused'
    | 'organisation-accepted'
    | 'organisation-refused'
    | 'person-found'
    | 'person-shown'
    | 'person-erased';
  signature: string;
  letter: string;
  reason: string | null;
  /** Who did it, as they called themselves; null when no moderator did. */
  by: string | null;
};

/** Which confirmed signatures a moderator asks for: all that meet what is given. Times are of confirming, `until` not included. */
export type AskedNames = {
  letter?: string;
  /** The keyed hash of a mailbox, and of a network that is still known. */
  mailbox?: string;
  network?: string;
  since?: number;
  until?: number;
  /** Whether their names are shown, wait for a moderator, because of a surge or for whatever reason, or are hidden. */
  state?: 'listed' | 'surge' | 'waiting' | 'hidden';
};

/** A signature that was found, and the keyed hash of its mail domain while that is known. */
export type FoundName = { signature: Signature; domain: string | null };

/** What moderators read. */
export type Moderation = {
  /** Confirmed signatures whose names wait for a moderator, oldest first, at most `count`. */
  held(count: number): Promise<Signature[]>;
  /** A page of those that are asked for, in the order of their ids; `next` is where the one after begins. One that cannot be read is left out. */
  find(asked: AskedNames, page: Page): Promise<{ found: FoundName[]; next: string | null }>;
  /** How many names wait for a moderator, of each letter, and since when the first does. */
  waiting(): Promise<{ letter: string; count: number; since: number }[]>;
  /** Up to `count` signatures whose names wait since a time or longer, and whose owners were not told that they do. */
  untold(since: number, count: number): Promise<string[]>;
  /** All that moderators did, oldest first. */
  acts(): Promise<ModerationAct[]>;
  /** How often each thing was done between two times, and for which reason. */
  countActs(window: Window): Promise<{ act: ModerationAct['act']; reason: string | null; count: number }[]>;
};

/** What a transaction does for moderators. */
export type ModerationInTransaction = {
  /** The signature, for the one who is first to ask for it so that its owner is told that its names wait; null for all others, and when they do not. */
  claimWaitingNotice(id: string, now: number): Promise<Signature | null>;
  /** Whether a moderator took a name that looks so out of the list of its letter, some months ago at most. */
  isNameHidden(name: NameSkeleton, now: number): Promise<boolean>;
  /** Writes down what a moderator did. */
  noteAct(act: ModerationAct): Promise<void>;
};
