export type Mailbox = { name: string; address: string };

/** A composed mail to one person. */
export type Message = {
  /** The id of its row in the outbox: the same at every attempt, so that a mailbox can tell a repetition. */
  id: string;
  to: string;
  locale: string;
  subject: string;
  text: string;
  html: string;
  /** Only in a mail that was asked for: the letter of which it is news (RFC 2919), and where one press ends them (RFC 8058). */
  list?: { letter: string; unsubscribeUrl: string };
};

/**
 * What became of an attempt. The word beside `temporary` and `permanent` is a reply code or the code of an error, never
 * the server's own text, which may quote the address.
 */
export type SendResult =
  | 'sent'
  /** May be different next time. `ofServer`: it never came to this recipient, so each other mail would have fared alike. */
  | { temporary: string; ofServer: boolean }
  /** A no for ever that is about us: our policy, reputation, address or signature (RFC 3463, x.7.x). */
  | { blocked: string }
  /**
   * A no for ever to this recipient, or to this mail when it was read. `isClear` when the reply says what it is about; else
   * we may be meant all the same.
   */
  | { permanent: string; ofMailbox: boolean; isClear: boolean };

/** The way mails leave. */
export type Transport = {
  /** @param signal gives the attempt up; it is then `temporary` */
  send(message: Message, signal?: AbortSignal): Promise<SendResult>;
  /** Closes idle connections. */
  close(): void;
};

/** Who the mails come from, and the host in their Message-ID. */
export type Sender = { from: Mailbox; host: string };
