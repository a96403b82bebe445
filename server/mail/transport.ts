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
  /** Where one press ends such mails (RFC 8058); only in a mail that was asked for, such as news of a letter. */
  unsubscribeUrl?: string;
};

/**
 * What became of an attempt. The word beside `temporary` and `permanent` is a reply code or the code of an error, never
 * the server's own text, which may quote the address.
 */
export type SendResult =
  | 'sent'
  | { temporary: string }
  | { permanent: string /** Refused was the mailbox itself, and not this mail. */; ofMailbox: boolean };

/** The way mails leave. */
export type Transport = {
  /** @param signal gives the attempt up; it is then `temporary` */
  send(message: Message, signal?: AbortSignal): Promise<SendResult>;
  /** Closes idle connections. */
  close(): void;
};

/** Who the mails come from, and the host in their Message-ID. */
export type Sender = { from: Mailbox; host: string };
