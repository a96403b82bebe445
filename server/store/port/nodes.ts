/** A process that serves on this database, and hashes of the settings in which all must agree. */
export type LiveNode = { id: string; settings: Readonly<Record<string, string>> };

/** Which processes serve on one database. */
export type Nodes = {
  /** Notes that a node lives; forgets those that were not seen for a day. */
  note(node: LiveNode, now: number): Promise<void>;
  /** Those that were seen within three minutes. */
  live(now: number): Promise<LiveNode[]>;
  /** It ends. */
  leave(id: string): Promise<void>;
};
