import type { Page } from './page.ts';

/** From where a signature was confirmed, as keyed hashes: its mail domain, if that could be read, and its network. */
export type CrowdsOfOne = { domain: string | null; network: string };

/** Those who confirmed a letter from one mail domain, or from one network. */
export type Crowd = { letter: string; by: 'domain' | 'network'; hash: string };

/** Which confirmed signatures of a letter are asked for: all that meet what is given. Times are of confirming, `until` not included. */
export type AskedOfCrowds = {
  letter: string;
  domain?: string;
  network?: string;
  since?: number;
  until?: number;
  /** Whether their names wait for a moderator: no, because of a surge, or for whatever reason. */
  waits: 'no' | 'surge' | 'yes';
};

/** Where signatures were confirmed from. Known for a day, and while their names wait. */
export type Crowds = {
  /** Crowds of more than `least` that confirmed since a time. */
  large(since: number, least: number): Promise<Crowd[]>;
  /** A page of the signatures that are asked for, by their ids. */
  members(asked: AskedOfCrowds, page: Page): Promise<string[]>;
  /** The crowds of those whose names wait because of a surge, largest first: how many they are, and when the first and the last confirmed. */
  waiting(): Promise<(Crowd & { count: number; since: number; until: number })[]>;
};

/** What a transaction notes of where a signature was confirmed from. */
export type CrowdsInTransaction = {
  /** Notes the crowds of a signature that is being confirmed. */
  joinCrowds(joining: CrowdsOfOne & { signature: string; letter: string; at: number }): Promise<void>;
  /** Forgets them, because a moderator has looked at the names. */
  leaveCrowds(signature: string): Promise<void>;
};
