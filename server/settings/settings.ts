import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { organisersKey } from '#server/keys/organisersKey.ts';
import type { Mailbox } from '#server/mail/transport.ts';
import { postgresPlace } from '#server/store/postgres/postgresPlace.ts';
import { isSmtpUrl } from './isSmtpUrl.ts';

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .refine(
      (text) => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most,
      `must be a whole number from ${least} to ${most}`,
    )
    .transform(Number);

const recipientSentence =
  'must be the public key of the organisers, which begins with age1; `age-keygen` makes it with the secret key that belongs to it, which stays with them';

const lineSentence = 'must be words on one line, at most 300 characters';

/** The variables of the environment that set the server, the form that each must have, and what it is without. */
export const settings = z.object({
  PORT: wholeNumber(1, 65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be an address or a name to listen on, without a port, such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  ORIGIN: z
    .string()
    .refine(isOrigin, 'must be the public base URL without a path, such as https://letter.example')
    .transform((text) => new URL(text).origin)
    .optional(),
  DATA_DIR: z
    .string()
    .regex(
      /^[^~$\p{Cc}]*$/u,
      'must be a folder, such as /var/lib/portal; nothing in it is replaced, neither ~ nor $HOME',
    )
    .refine((text) => !/^[a-z]+:\/\//i.test(text), 'must be a folder, such as /var/lib/portal, and no URL')
    .default('./data'),
  DATABASE_URL: z
    .string()
    .refine(
      (text) => postgresPlace(text) !== null,
      'must be the URL of a PostgreSQL database with its user, such as postgres://user:password@db.example/portal; behind it may stand sslmode, sslrootcert, sslcert, sslkey, host, user and options, and sslmode is disable, require, verify-ca or verify-full; leave it unset and signatures are kept in DATA_DIR',
    )
    .optional(),
  SMTP_URL: z
    .string()
    .refine(
      isSmtpUrl,
      'must be the URL of a mail server, such as smtp://user:password@mail.example:587 or smtps://…; behind it may stand name, requireTLS, ignoreTLS, opportunisticTLS, tls.servername and tls.rejectUnauthorized',
    )
    .optional(),
  MAIL_FROM: z
    .string()
    .refine(
      (text) => readMailbox(text) !== null,
      'must be one mailbox, such as Private & Protected <no-reply@letter.example>',
    )
    .transform((text) => readMailbox(text))
    .optional(),
  FRAME_ORIGINS: z
    .string()
    .refine(
      (text) => readOrigins(text) !== null,
      'must be the sites that may show the form of a letter in a frame, such as https://ngo.example https://*.partner.example, or none',
    )
    .transform((text) => readOrigins(text))
    .optional(),
  OPERATOR_NAME: z.string().refine(isLine, lineSentence).optional(),
  OPERATOR_EMAIL: z
    .string()
    .regex(
      /^[^\s@<>()[\]\\,;:"?&#%]+@[^\s@<>()[\]\\,;:"?&#%]+$/,
      'must be one address that somebody reads, such as contact@letter.example',
    )
    .optional(),
  OPERATOR_ADDRESS: z.string().refine(isLine, lineSentence).optional(),
  OPERATOR_PRIVACY: z.string().refine(isLine, lineSentence).optional(),
  OPERATOR_AUTHORITY: z.string().refine(isLine, lineSentence).optional(),
  OPERATOR_IMPRINT: z.string().refine(isLine, lineSentence).optional(),
  MODERATOR_NAME: z.string().refine(isLine, lineSentence).optional(),
  MODERATOR_EMAIL: z
    .string()
    .refine(
      (text) => readMailbox(text)?.address === text,
      'must be one address that somebody reads, such as names@letter.example',
    )
    .optional(),
  MODERATION_ALARM_HOURS: wholeNumber(1, 1000).default(24),
  MODERATION_ALARM_NAMES: wholeNumber(1, 1_000_000).default(200),
  DKIM_KEY_FILE: z
    .string()
    .transform((file) => resolve(file))
    .optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(
      /^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$/i,
      'must be the name under which the key stands in DNS, such as letters2026',
    )
    .optional(),
  DKIM_DOMAIN: z
    .string()
    .refine(isDomain, 'must be the domain that signs, such as letter.example')
    .toLowerCase()
    .optional(),
  COUNT_STEP: wholeNumber(0, 86_400).default(300),
  MAILS_PER_MINUTE: wholeNumber(1, 100_000).default(600),
  SMTP_CONNECTIONS: wholeNumber(1, 100).default(5),
  TRUSTED_PROXIES: wholeNumber(0, 20).default(0),
  CONNECTIONS_PER_ADDRESS: wholeNumber(1, 100_000).default(2000),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,200}$/, 'must be at least 16 characters without a space; `openssl rand -hex 24` makes them')
    .optional(),
  ORGANISER_AGE_RECIPIENT: z.string().refine(isRecipient, recipientSentence).optional(),
  ORGANISATION_CHECKS: z.enum(['on', 'off'], 'must be on or off').default('on'),
  DNS_SERVERS: z
    .string()
    .refine(
      (text) => readServers(text) !== null,
      'must be addresses of name servers, with a port or without, such as 192.0.2.1 or [2001:db8::1]:5353',
    )
    .transform((text) => readServers(text))
    .optional(),
  SECRET_KEY: z
    .string()
    .refine(
      (text) => readKey(text) !== null,
      'must be at least 32 random bytes in hex, base64 or base64url; `openssl rand -base64 32` makes them',
    )
    .transform((text) => readKey(text))
    .optional(),
});

/** @returns null when one of them is no address */
function readServers(text: string): string[] | null {
  const servers = text.split(/[\s,]+/).filter(Boolean);
  const isServer = (server: string) => {
    if (isIP(server) !== 0) return true;
    const [, v6 = '', v4 = '', port = '53'] = /^(?:\[(.+)\]|([\d.]+))(?::(\d{1,5}))?$/.exec(server) ?? [];
    return (isIP(v6) === 6 || isIP(v4) === 4) && Number(port) >= 1 && Number(port) <= 65_535;
  };
  return servers.length > 0 && servers.every(isServer) ? servers : null;
}

/** @returns none for `none`; null when one of them is no origin. A star may stand for the first labels of a host, as in a policy (CSP 3, 2.3.1). */
function readOrigins(text: string): string[] | null {
  if (text === 'none') return [];
  const origins = text.split(/[\s,]+/).filter(Boolean);
  const isWritten = (origin: string) => /^https?:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d{1,5})?$/i.test(origin);
  const isEach = origins.every((origin) => isWritten(origin) && isOrigin(origin.replace('*.', '')));
  return origins.length > 0 && isEach ? origins : null;
}

function isDomain(text: string): boolean {
  return /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i.test(text);
}

function isLine(text: string): boolean {
  return text.length <= 300 && !/[\p{Cc}\p{Zl}\p{Zp}⟦⟧]/u.test(text);
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/` && !url.host.includes('*');
}

function isRecipient(text: string): boolean {
  try {
    return organisersKey(text).recipient === text;
  } catch {
    return false;
  }
}

/** @returns null when it is not one mailbox */
export function readMailbox(text: string): Mailbox | null {
  const match = /^(?:"?(?<name>[^"<>\p{Cc}]*?)"?\s*<(?<inner>[^\s<>,;]+)>|(?<bare>[^\s<>,;]+))$/u.exec(text);
  const address = match?.groups?.inner ?? match?.groups?.bare ?? '';
  return /^[^@]+@[^@]+$/.test(address) ? { name: match?.groups?.name?.trim() ?? '', address } : null;
}

/** What could be hex is hex. */
function readKey(text: string): Buffer | null {
  const isHex = /^[0-9a-f]+$/i.test(text);
  if (isHex ? text.length % 2 : !/^[\w+/-]+={0,2}$/.test(text)) return null;
  const bytes = Buffer.from(text, isHex ? 'hex' : 'base64url');
  return bytes.length >= 32 ? bytes : null;
}
