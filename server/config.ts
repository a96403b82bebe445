import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type Operator, operatorFrom } from '#blanks/operator.ts';
import { organisersKey } from '#server/keys/organisersKey.ts';
import type { Mailbox } from '#server/mail/transport.ts';
import type { StorePlace } from '#server/store/openStore.ts';
import { postgresPlace } from '#server/store/postgres/postgresPlace.ts';
import type { Steps } from './store/steps.ts';
import { unknownSettings } from './unknownSettings.ts';

/** The settings of the server, read once at start. */
export type Config = {
  port: number;
  host: string;
  /** The public base URL, without a slash at its end. */
  origin: string;
  /** Absolute. Holds the key, the database and, without SMTP, the mails. */
  dataDir: string;
  /** Where signatures are kept. */
  store: StorePlace;
  /** How often the public is told what was counted. */
  steps: Steps;
  mail: { kind: 'smtp'; url: string } | { kind: 'files'; folder: string };
  mailFrom: Mailbox;
  /** Who answers for the portal; null for a trial that nobody answers for. */
  operator: Operator;
  /** How many mails leave in a minute at most, over all processes. */
  mailsPerMinute: number;
  /** Connections to the mail server at once, of each process. */
  smtpConnections: number;
  /** What mails are signed with; null for a mail server that signs them itself, or for none. */
  dkim: { keyFile: string; selector: string; domain: string } | null;
  /** How many proxies stand in front, each adding its peer to X-Forwarded-For. */
  trustedProxies: number;
  /** How many connections one address may have at once; not looked at behind a proxy. */
  connectionsPerAddress: number;
  /** The public key (age) of the organisers, who alone read what nobody else need; null when they have none. */
  organiserRecipient: string | null;
  /** How the proofs of organisations are looked for: name servers to ask, none for those of the machine; null to look for none. */
  organisationChecks: { servers: string[] } | null;
  /** The master key; null to keep one in DATA_DIR. */
  secretKey: Buffer | null;
};

/** The settings cannot be used; the message names each of them in a sentence. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

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

const settings = z.object({
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
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .refine(
      (text) => postgresPlace(text) !== null,
      'must be the URL of a PostgreSQL database with its user, such as postgres://user:password@db.example/portal; leave it unset and signatures are kept in DATA_DIR',
    )
    .optional(),
  SMTP_URL: z
    .string()
    .refine(isSmtpUrl, 'must be the URL of a mail server, such as smtp://user:password@mail.example:587 or smtps://…')
    .optional(),
  MAIL_FROM: z
    .string()
    .refine(
      (text) => readMailbox(text) !== null,
      'must be one mailbox, such as Private & Protected <no-reply@letter.example>',
    )
    .transform((text) => readMailbox(text))
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

/**
 * Reads the settings from the environment. An empty variable is as good as none.
 *
 * @throws ConfigError naming every malformed setting, and every variable that looks like a misspelt one
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.keys(settings.shape).map((name) => [name, env[name]?.trim() || undefined]));
  const parsed = settings.safeParse(given);
  const problems = (parsed.error?.issues ?? []).map((issue) => `${String(issue.path[0])} ${issue.message}.`);
  problems.push(...dkimProblems(given), ...operatorProblems(given));
  problems.push(...unknownSettings(env, Object.keys(settings.shape)));
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const {
    PORT,
    HOST,
    DATA_DIR,
    DATABASE_URL,
    SMTP_URL,
    TRUSTED_PROXIES,
    SECRET_KEY,
    DKIM_KEY_FILE,
    DKIM_SELECTOR,
    DKIM_DOMAIN,
  } = parsed.data;
  const { ORGANISATION_CHECKS, DNS_SERVERS } = parsed.data;
  const origin = parsed.data.ORIGIN ?? `http://localhost:${PORT}`;
  const dataDir = resolve(DATA_DIR);
  return {
    port: PORT,
    host: HOST,
    origin,
    dataDir,
    store: DATABASE_URL
      ? { kind: 'postgres', url: DATABASE_URL }
      : { kind: 'sqlite', file: join(dataDir, 'portal.sqlite') },
    steps: { count: parsed.data.COUNT_STEP * 1000, log: parsed.data.COUNT_STEP === 0 ? 0 : 3_600_000 },
    mail: SMTP_URL ? { kind: 'smtp', url: SMTP_URL } : { kind: 'files', folder: join(dataDir, 'outbox') },
    mailFrom: parsed.data.MAIL_FROM ?? { name: 'Private & Protected', address: `no-reply@${new URL(origin).hostname}` },
    operator: operatorFrom(given),
    dkim:
      DKIM_KEY_FILE && DKIM_SELECTOR && DKIM_DOMAIN
        ? { keyFile: DKIM_KEY_FILE, selector: DKIM_SELECTOR, domain: DKIM_DOMAIN }
        : null,
    mailsPerMinute: parsed.data.MAILS_PER_MINUTE,
    smtpConnections: parsed.data.SMTP_CONNECTIONS,
    trustedProxies: TRUSTED_PROXIES,
    connectionsPerAddress: parsed.data.CONNECTIONS_PER_ADDRESS,
    organiserRecipient: parsed.data.ORGANISER_AGE_RECIPIENT ?? null,
    organisationChecks: ORGANISATION_CHECKS === 'on' ? { servers: DNS_SERVERS ?? [] } : null,
    secretKey: SECRET_KEY ?? null,
  };
}

/** DKIM needs its three settings together, and signs mails of its own domain (RFC 7489, 3.1.1). */
function dkimProblems({
  DKIM_KEY_FILE,
  DKIM_SELECTOR,
  DKIM_DOMAIN,
  MAIL_FROM,
  ORIGIN,
}: Record<string, string | undefined>): string[] {
  const missing = Object.entries({ DKIM_KEY_FILE, DKIM_SELECTOR, DKIM_DOMAIN }).flatMap(([name, value]) =>
    value ? [] : [name],
  );
  if (missing.length === 3) return [];
  if (missing.length > 0)
    return [
      `${missing.join(' and ')} must be set too: mails are signed by DKIM with all three settings, or with none.`,
    ];
  const from = MAIL_FROM ? readMailbox(MAIL_FROM)?.address.split('@').at(-1) : URL.parse(ORIGIN ?? '')?.hostname;
  const isOwn = `.${from ?? ''}`.toLowerCase().endsWith(`.${DKIM_DOMAIN}`.toLowerCase());
  return isOwn
    ? []
    : ['DKIM_DOMAIN must be the domain of MAIL_FROM, or one above it: receivers look for a signature of the sender.'];
}

/** Who answers for a portal has a name and can be reached. */
function operatorProblems({
  OPERATOR_NAME,
  OPERATOR_EMAIL,
  OPERATOR_ADDRESS,
}: Record<string, string | undefined>): string[] {
  if (!OPERATOR_NAME && !OPERATOR_EMAIL && !OPERATOR_ADDRESS) return [];
  const missing = Object.entries({ OPERATOR_NAME, OPERATOR_EMAIL }).flatMap(([name, value]) => (value ? [] : [name]));
  return missing.length > 0
    ? [`${missing.join(' and ')} must be set too: who answers for the portal has a name and can be reached.`]
    : [];
}

/** @returns null when one of them is no address */
function readServers(text: string): string[] | null {
  const servers = text.split(/[\s,]+/).filter(Boolean);
  const isServer = (server: string) => {
    const [, v6, v4 = server] = /^\[([^\]]+)\](?::\d{1,5})?$/.exec(server) ?? [];
    return v6 !== undefined ? isIP(v6) === 6 : isIP(v4) !== 0 || isIP(v4.replace(/:\d{1,5}$/, '')) === 4;
  };
  return servers.every(isServer) ? servers : null;
}

function isDomain(text: string): boolean {
  return /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i.test(text);
}

function isLine(text: string): boolean {
  return text.length <= 300 && !/[\p{Cc}\p{Zl}\p{Zp}⟦⟧]/u.test(text);
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

function isRecipient(text: string): boolean {
  try {
    return organisersKey(text).recipient === text;
  } catch {
    return false;
  }
}

function isSmtpUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '' && !/\s/.test(text);
}

function readMailbox(text: string): Mailbox | null {
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
