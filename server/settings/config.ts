import { join, resolve } from 'node:path';
import { type Operator, operatorFrom, operatorSettings } from '#blanks/operator.ts';
import type { Mailbox } from '#server/mail/transport.ts';
import type { StorePlace } from '#server/store/openStore.ts';
import type { Steps } from '#server/store/publishing/steps.ts';
import { readMailbox, settings } from './settings.ts';
import { unknownSettings } from './unknownSettings.ts';

/** The settings of the server, read once at start. */
export type Config = {
  port: number;
  host: string;
  /** The public base URL, without a slash at its end. */
  origin: string;
  /** Which other sites may show the form of a letter in a frame; null for all. */
  frameOrigins: readonly string[] | null;
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
  /** Who moderates names: as what the record of it calls them, and where they read mail; null when nobody said. */
  moderator: { name: string | null; email: string | null };
  /** From when on moderators are told that names wait: when one does for so many hours, or more than so many do. */
  moderationAlarm: { hours: number; names: number };
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
  /** Who says it may read `/metrics`; null when nobody may. */
  metricsToken: string | null;
  /** The public key (age) of the organisers, who alone read what nobody else need; null when they have none. */
  organiserRecipient: string | null;
  /** How the verifications of organisations are looked for: name servers to ask, none for those of the machine; null to look for none. */
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

/**
 * Reads the settings from the environment. An empty variable is as good as none.
 *
 * @throws ConfigError naming every malformed setting, and every variable that looks like a misspelt one
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.keys(settings.shape).map((name) => [name, env[name]?.trim() || undefined]));
  const parsed = settings.safeParse(given);
  const problems = (parsed.error?.issues ?? []).map((issue) => `${String(issue.path[0])} ${issue.message}.`);
  problems.push(...quoteProblems(given), ...dkimProblems(given), ...operatorProblems(given));
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
    frameOrigins: parsed.data.FRAME_ORIGINS ?? null,
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
    moderator: { name: parsed.data.MODERATOR_NAME ?? null, email: parsed.data.MODERATOR_EMAIL ?? null },
    moderationAlarm: { hours: parsed.data.MODERATION_ALARM_HOURS, names: parsed.data.MODERATION_ALARM_NAMES },
    mailsPerMinute: parsed.data.MAILS_PER_MINUTE,
    smtpConnections: parsed.data.SMTP_CONNECTIONS,
    trustedProxies: TRUSTED_PROXIES,
    connectionsPerAddress: parsed.data.CONNECTIONS_PER_ADDRESS,
    metricsToken: parsed.data.METRICS_TOKEN ?? null,
    organiserRecipient: parsed.data.ORGANISER_AGE_RECIPIENT ?? null,
    organisationChecks: ORGANISATION_CHECKS === 'on' ? { servers: DNS_SERVERS ?? [] } : null,
    secretKey: SECRET_KEY ?? null,
  };
}

/** What a shell takes for quotes, a file of settings may take for a part of the value. */
const quoteProblems = (given: Record<string, string | undefined>): string[] =>
  Object.entries(given).flatMap(([name, value = '']) =>
    /^(["']).*\1$/s.test(value) ? [`${name} must stand without the quotes around it.`] : [],
  );

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
function operatorProblems(env: Record<string, string | undefined>): string[] {
  if (operatorSettings.every((setting) => !env[setting])) return [];
  const { OPERATOR_NAME, OPERATOR_EMAIL } = env;
  const missing = Object.entries({ OPERATOR_NAME, OPERATOR_EMAIL }).flatMap(([name, value]) => (value ? [] : [name]));
  return missing.length > 0
    ? [`${missing.join(' and ')} must be set too: who answers for the portal has a name and can be reached.`]
    : [];
}
