import type { Attachment } from '#signon/life/report.ts';

/** The files that milestones name. */
export type Attachments = {
  /** A file by its hash; null when the letter has none of it. */
  read(letter: string, sha256: string): Promise<{ name: string; body: Buffer } | null>;
};

/** What a transaction keeps of a file. */
export type AttachmentsInTransaction = {
  /** Keeps the file that a milestone names, once for each letter. */
  keepAttachment(letter: string, attachment: Attachment, body: Uint8Array): Promise<void>;
};
