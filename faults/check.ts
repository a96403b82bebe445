import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openKeys } from '#server/keys/keys.ts';
import { allMails } from './mails.ts';
import type { Record } from './signers.ts';

/** What is true after a fault, once the portal is well again and stopped. `broken` names each invariant that does not hold. */
export type Findings = {
  acknowledged: number;
  missing: number;
  duplicated: number;
  mails: number;
  broken: string[];
};

type Row = { [column: string]: number | string | null };

/**
 * Asserts the invariants of the reference on the data that a portal left, with an address counted by its keyed hash.
 *
 * @param told how many the public was told, when somebody asked
 * @param mostMails that one address may have got: one, and one more for each crash between a mail and its mark
 */
export function check(
  dataDir: string,
  record: Record,
  { told, mostMails = 1, mailsBy = allMails(dataDir) }: { told?: number; mostMails?: number; mailsBy?: string[] } = {},
): Findings {
  const keys = openKeys({ dataDir, secretKey: null });
  const database = new DatabaseSync(join(dataDir, 'portal.sqlite'));
  const rows = (query: string, ...values: string[]) => database.prepare(query).all(...values) as Row[];
  const numbers = new Map<string, Row>(
    rows(
      "select spelling, count(*) as signatures, sum(state = 'confirmed') as confirmed from signatures group by spelling",
    ).map((row) => [String(row.spelling), row]),
  );
  const owed = new Set(
    rows('select spelling from mail_record join outbox on outbox.id = mail_record.id where refused_at is null').map(
      ({ spelling }) => String(spelling),
    ),
  );
  const text = mailsBy.join('\n');
  const of = (email: string) => {
    const { spelling } = keys.addressHashes(email);
    const row = numbers.get(spelling);
    return {
      signatures: Number(row?.signatures ?? 0),
      confirmed: Number(row?.confirmed ?? 0),
      isOwed: owed.has(spelling),
      mails: mailsBy.filter((mail) => mail.includes(email)).length,
    };
  };
  const broken: string[] = [];
  const count = (what: string, emails: Iterable<string>, isWrong: (one: ReturnType<typeof of>) => boolean) => {
    const wrong = [...emails].filter((email) => isWrong(of(email))).length;
    if (wrong > 0) broken.push(`${what}: ${wrong}`);
    return wrong;
  };
  const missing = count('I1 acknowledged and not there', record.acknowledged, ({ signatures }) => signatures === 0);
  const everybody = [...record.acknowledged, ...record.refused];
  const isMore = (email: string) => of(email).confirmed > 1 || of(email).signatures > (record.sent.get(email) ?? 0);
  const duplicated = everybody.filter(isMore).length;
  if (duplicated > 0) broken.push(`I1 there more often than it was sent, or confirmed twice: ${duplicated}`);
  count('I2 confirmed and not so any more', record.confirmed, ({ confirmed }) => confirmed !== 1);
  count('I3 neither mailed nor owed', record.acknowledged, ({ signatures, mails, isOwed }) =>
    Boolean(signatures && mails === 0 && !isOwed),
  );
  count(
    `I3 more than ${mostMails} mails`,
    everybody.filter((email) => text.includes(email) && !record.confirmed.has(email)),
    ({ mails }) => mails > mostMails,
  );
  const [confirmed] = rows("select count(*) as count from signatures where state = 'confirmed'");
  if (told !== undefined && told !== Number(confirmed?.count)) broken.push(`I4 told ${told} of ${confirmed?.count}`);
  const [counts] = rows('select coalesce(sum(signatures), 0) as count from counts');
  if (counts?.count !== confirmed?.count)
    broken.push(`I4 counts of ${counts?.count}, and ${confirmed?.count} signatures`);
  const [integrity] = rows('select integrity_check as said from pragma_integrity_check');
  if (integrity?.said !== 'ok') broken.push(`I7 ${integrity?.said}`);
  if (rows('pragma foreign_key_check').length > 0) broken.push('I7 a foreign key leads nowhere');
  if (record.withoutRetry > 0) broken.push(`I9 503 without Retry-After: ${record.withoutRetry}`);
  database.close();
  return { acknowledged: record.acknowledged.size, missing, duplicated, mails: mailsBy.length, broken };
}
