import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openKeys } from '#server/keys/keys.ts';
import { allMails } from './mails.ts';
import type { SignersRecord } from './signers.ts';

/** What is true after a fault, once the portal is well again and stopped. `broken` names each invariant that does not hold. */
export type Findings = {
  acknowledged: number;
  missing: number;
  duplicated: number;
  mails: number;
  broken: string[];
};

export type Row = { [column: string]: number | string | null };

/** What was kept, whatever the engine. */
type Kept = {
  /** Of each spelling: how many signatures, and how many of them are confirmed. */
  signatures: readonly Row[];
  /** The spellings to which a mail is owed. */
  owed: readonly Row[];
  /** How many count, as the store keeps it. */
  counted: readonly Row[];
  /** What is wrong with the database itself. */
  damage: readonly string[];
};

/** What reads them, in SQL that both engines speak. */
export const keptQueries = {
  signatures:
    "select spelling, count(*) as signatures, sum(case when state = 'confirmed' then 1 else 0 end) as confirmed from signatures group by spelling",
  owed: 'select spelling from mail_record join outbox on outbox.id = mail_record.id where refused_at is null',
  counted: 'select coalesce(sum(signatures), 0) as count from counts',
};

type Told = {
  /** How many the public was told, when somebody asked. */
  told?: number;
  /** That one address may have got: one, and one more for each crash between a mail and its mark. */
  mostMails?: number;
};

/**
 * Asserts on the SQLite database that a portal left what must be so after every fault:
 *
 * - Each acknowledged signature is there, and confirmed once at most.
 * - Each acknowledged confirmation stays.
 * - Each signer was mailed, or is owed a mail; and was not mailed twice without a crash in between.
 * - What the public is told, and the counts that are kept, are the number of signatures that count.
 * - The database is whole.
 * - Who is refused is told when to come again.
 */
export function check(
  dataDir: string,
  record: SignersRecord,
  { mailsBy = allMails(dataDir), ...told }: Told & { mailsBy?: string[] } = {},
): Findings {
  const database = new DatabaseSync(join(dataDir, 'portal.sqlite'));
  const rows = (query: string) => database.prepare(query).all() as Row[];
  const damage: string[] = [];
  const [integrity] = rows('select integrity_check as said from pragma_integrity_check');
  if (integrity?.said !== 'ok') damage.push(String(integrity?.said));
  if (rows('pragma foreign_key_check').length > 0) damage.push('a foreign key leads nowhere');
  const kept = {
    signatures: rows(keptQueries.signatures),
    owed: rows(keptQueries.owed),
    counted: rows(keptQueries.counted),
    damage,
  };
  database.close();
  return checkKept(kept, record, mailsBy, { keys: openKeys({ dataDir, secretKey: null }), ...told });
}

/** Asserts the same on what was kept, with an address counted by its keyed hash. */
export function checkKept(
  kept: Kept,
  record: SignersRecord,
  mailsBy: readonly string[],
  { keys, told, mostMails = 1 }: Told & { keys: Pick<ReturnType<typeof openKeys>, 'addressHashes'> },
): Findings {
  const numbers = new Map(kept.signatures.map((row) => [String(row.spelling), row]));
  const owed = new Set(kept.owed.map(({ spelling }) => String(spelling)));
  const mailed = countMails(mailsBy);
  const of = (email: string) => {
    const { spelling } = keys.addressHashes(email);
    const row = numbers.get(spelling);
    return {
      signatures: Number(row?.signatures ?? 0),
      confirmed: Number(row?.confirmed ?? 0),
      isOwed: owed.has(spelling),
      mails: mailed.get(email) ?? 0,
    };
  };
  const broken: string[] = [];
  const count = (what: string, emails: Iterable<string>, isWrong: (one: ReturnType<typeof of>) => boolean) => {
    const wrong = [...emails].filter((email) => isWrong(of(email))).length;
    if (wrong > 0) broken.push(`${what}: ${wrong}`);
    return wrong;
  };
  const missing = count('acknowledged and not there', record.acknowledged, ({ signatures }) => signatures === 0);
  const everybody = [...record.acknowledged, ...record.refused];
  const isMore = (email: string) => of(email).confirmed > 1 || of(email).signatures > (record.sent.get(email) ?? 0);
  const duplicated = everybody.filter(isMore).length;
  if (duplicated > 0) broken.push(`there more often than it was sent, or confirmed twice: ${duplicated}`);
  count('confirmed and not so any more', record.confirmed, ({ confirmed }) => confirmed !== 1);
  count('neither mailed nor owed', record.acknowledged, ({ signatures, mails, isOwed }) =>
    Boolean(signatures && mails === 0 && !isOwed),
  );
  count(
    `more than ${mostMails} mails`,
    everybody.filter((email) => !record.confirmed.has(email)),
    ({ mails }) => mails > mostMails,
  );
  const confirmed = kept.signatures.reduce((sum, row) => sum + Number(row.confirmed), 0);
  if (told !== undefined && told !== confirmed) broken.push(`told ${told} of ${confirmed}`);
  const counted = Number(kept.counted[0]?.count);
  if (counted !== confirmed) broken.push(`counts of ${counted}, and ${confirmed} signatures`);
  broken.push(...kept.damage.map((one) => `damaged: ${one}`));
  if (record.withoutRetry > 0) broken.push(`503 without Retry-After: ${record.withoutRetry}`);
  return { acknowledged: record.acknowledged.size, missing, duplicated, mails: mailsBy.length, broken };
}

/** How many mails each address got. */
export function countMails(mailsBy: readonly string[]): Map<string, number> {
  const mailed = new Map<string, number>();
  for (const mail of mailsBy) {
    const to = /^To: .*?([\w.-]+@example\.org)/m.exec(mail)?.[1] ?? '';
    mailed.set(to, (mailed.get(to) ?? 0) + 1);
  }
  return mailed;
}
