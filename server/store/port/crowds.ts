/** From where a signature was confirmed, as keyed hashes: its mail domain, if that could be read, and its network. */
export type CrowdsOfOne = { domain: string | null; network: string };

/** Those who confirmed a letter from one mail domain, or from one network. */
export type Crowd = { letter: string; by: 'domain' | 'network'; hash: string };

/** A crowd of which names wait because of a surge: how many, when the first and the last of them confirmed, and one of them, by its id. */
export type WaitingCrowd = Crowd & { count: number; since: number; until: number; member: string };

/** Where signatures were confirmed from. Known for a day, and while their names wait. */
export type Crowds = {
  /** Crowds of more than `least` that confirmed since a time. */
  large(since: number, least: number): Promise<Crowd[]>;
  /** Those of a crowd who confirmed since a time and whose names do not wait, by their ids, in the order in which they confirmed. */
  shown(crowd: Crowd, since: number): Promise<string[]>;
  /** The crowds of those whose names wait because of a surge, largest first. */
  waiting(): Promise<WaitingCrowd[]>;
};

/** What a transaction notes and asks of where signatures were confirmed from. */
export type CrowdsInTransaction = {
  /** Notes the crowds of a signature that is being confirmed. */
  joinCrowds(joining: CrowdsOfOne & { signature: string; letter: string; at: number }): Promise<void>;
  /** Forgets them, because a moderator has looked at the names. */
  leaveCrowds(signature: string): Promise<void>;
  /** Whether at least so many of a crowd confirmed since a time, with those whose names were looked at or taken back since. */
  isCrowdOf(size: number, crowd: Crowd, since: number): Promise<boolean>;
};
