import type { Milestone } from '#signon/life/letterLife.ts';
import type { PaperCount } from '#signon/life/paperCount.ts';
import type { Notice } from '#signon/retention/retention.ts';

/** What happened to each letter. */
export type LetterTables = {
  /** What changed the state of each letter, or was told of it; see signon/life/letterLife.ts. `report` is a Report as JSON. */
  milestones: Omit<Milestone, 'report'> & { report: string | null };
  /** The files that milestones name, for everybody to read; `body` in base64. */
  attachments: { letter: string; sha256: string; name: string; size: number; body: string };
  /** How many signed on paper, as it was recorded. */
  paper_counts: PaperCount;
  /** When the organisers of each letter were told that private data will end, and how long before; see signon/retention/retention.ts. */
  retention_notices: Notice & { letter: string };
  /** What became of each update that was sent: how far its sending came, and sums. No row tells of one person. */
  sendings: SendingRow;
};

export type SendingRow = {
  letter_update: string;
  letter: string;
  /** Who confirmed by then gets it. */
  begun_at: number;
  /** When it was owed to all of them. */
  ended_at: number | null;
  /** The id of the last signature that was asked about: all up to there were, each once. */
  after: string;
  queued: number;
  /** Who asked for news and whose address only the organisers can read. */
  only_sealed: number;
  sent: number;
  /** Of refused mails that are no longer kept. */
  refused: number;
  /** By the link of this update. */
  unsubscribed: number;
};
