import { createTransport } from 'nodemailer';
import { mailOptions } from '#server/mail/mailOptions.ts';
import type { Message, Sender, SendResult, Transport } from '#server/mail/transport.ts';
import { type Dkim, withDkim } from './dkim.ts';

type SmtpOptions = Sender & {
  url: string;
  /** Connections at once. */
  connections?: number;
  /** Signs each mail; null sends them as they are. */
  dkim?: Dkim | null;
};

/**
 * Sends through a mail server, over a few connections that are kept. Whatever may be different next time is
 * `temporary`: no connection, a reply of 4xx. A no for ever is `blocked` when it is about us, and `permanent` only when the
 * server says it of this recipient or this mail.
 *
 * @param options.url smtp:// (STARTTLS when the server offers it) or smtps://; nodemailer's options may stand in its query
 */
export function smtpTransport({ url, connections = 5, dkim = null, ...sender }: SmtpOptions): Transport {
  const pool = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    // Attempts are counted by the outbox; the pool may only replace a connection that had gone stale.
    maxRequeues: 1,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    dnsTimeout: 10_000,
    ...encryptionFor(new URL(url)),
  });
  const builder = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const prepared = async (message: Message) => {
    const options = mailOptions(message, sender);
    if (!dkim) return options;
    const { message: bytes } = await builder.sendMail(options);
    return { envelope: options.envelope, raw: withDkim(bytes as Buffer, dkim, Math.floor(Date.now() / 1000)) };
  };
  return {
    async send(message, signal) {
      try {
        await pool.sendMail({ ...(await prepared(message)), signal });
        return 'sent';
      } catch (error) {
        return resultOf(error as SmtpError);
      }
    },
    close: () => pool.close(),
  };
}

/** @property originalCode of the system or of TLS, such as `CERT_HAS_EXPIRED`; `code` is then `ESOCKET`, which tells nothing */
type SmtpError = Error & {
  code?: string;
  originalCode?: string;
  responseCode?: number;
  response?: string;
  command?: string;
};

/** Codes of RFC 3463 and its registry that speak of a recipient: no such mailbox or domain, moved, closed, full. */
const ofRecipient = /^5\.(?:1\.(?:1|2|3|6|10)|2\.\d+)$/;
/** Of the sender: its address is not accepted, or its domain takes no mail. */
const ofSender = /^5\.(?:7\.\d+|1\.[78])$/;

function resultOf({ code, originalCode, responseCode = 0, response = '', command = '' }: SmtpError): SendResult {
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? '';
  const word = responseCode ? [responseCode, enhanced].filter(Boolean).join(' ') : (originalCode ?? code ?? 'UNKNOWN');
  const isOfThisMail = command === 'RCPT TO' || command === 'DATA';
  // 503 is about the order of commands, 530 about what we may do at all; x.3.x about the whole system.
  const isOfServer = !isOfThisMail || responseCode < 400 || [503, 530].includes(responseCode) || enhanced[2] === '3';
  if (responseCode < 500 || !isOfThisMail || [503, 530].includes(responseCode))
    return { temporary: word, ofServer: isOfServer };
  if (ofSender.test(enhanced)) return { blocked: word };
  return { permanent: word, ofMailbox: command === 'RCPT TO', isClear: ofRecipient.test(enhanced) };
}

/**
 * What smtp:// does about encryption beyond taking it when it is offered: a password never goes over an open line, and
 * on the same machine there is no line. What the query of the URL says about it goes first.
 */
export function encryptionFor({ protocol, hostname, password, searchParams }: URL): {
  requireTLS?: true;
  ignoreTLS?: true;
} {
  if (
    protocol === 'smtps:' ||
    ['requireTLS', 'ignoreTLS', 'opportunisticTLS'].some((option) => searchParams.has(option))
  )
    return {};
  if (/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)) return { ignoreTLS: true };
  return password ? { requireTLS: true } : {};
}
