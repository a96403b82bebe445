import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { signAndConfirm } from '#server/pages/linksForTests.ts';
import { openSqliteForTests } from '#server/store/sqlite/sqliteForTests.ts';

let portal: PortalForTests;
beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

/** Where each column of a signature stands in its owner's file, or why it does not. */
const columns: Record<string, { file: readonly string[] } | { why: string }> = {
  ...Object.fromEntries(
    ['letter', 'kind', 'country', 'display', 'locale', 'updates', 'state', 'held'].map((name) => [
      name,
      { file: [name] },
    ]),
  ),
  letter_version: { file: ['letterVersion'] },
  consent_version: { file: ['consentVersion', 'consent', 'consentLanguage'] },
  signed_at: { file: ['signedAt'] },
  confirmed_at: { file: ['confirmedAt'] },
  nonce: { file: ['logNonce'] },
  sealed: { file: ['name', 'email', 'initials', 'organisation', 'role', 'website'] },
  verification: { file: ['proof'] },
  verification_at: { why: 'in proof, which the file shows' },
  verification_reason: { why: 'in proof, which the file shows' },
  for_organisers: { file: ['forOrganisers'] },
  id: { why: 'random, says nothing of anybody' },
  spelling: { why: 'the keyed hash of the address, which is in the file' },
  certain: { why: 'the same of what is certainly the same mailbox' },
  mailbox: { why: 'the same of what is counted as the same mailbox' },
  listed_hour: { why: 'the hour of confirmedAt' },
  list_key: { why: 'random, orders the public list within an hour' },
  reminded_at: { why: 'only while a signature waits; a page of its own comes with the confirmation' },
  listed_step: { why: 'a step of the public count, the same for all who changed something within it' },
  number: { file: ['number'] },
  held_since: { why: 'since when it is as held says' },
  held_told_at: { why: 'that a mail said so' },
  readable: { why: 'whether sealed or for_organisers holds the texts, which the file shows' },
};

/** What other tables keep of a signature. */
const beside = {
  partner_ties: ['partner'],
  // How many came by it is told on the own page, with noise in it: a number without would tell of one certain person.
  friend_links: ['friendCode'],
  // By which link somebody came, sealed, until that signature is confirmed: the file is there only then.
  friend_visits: [],
};

/** Tables that hold nothing of a person beside the signature, or only for a short time; the privacy page has a row for each that is about somebody. */
const otherTables = {
  tokens: 'hashes of the links in the mails that the owner has',
  outbox: 'mails on their way to the owner',
  mail_record: 'when mails went to a keyed hash, for a day',
  suppressions: 'keyed hashes of mailboxes that get no mail',
  mail_allowed: 'keyed hashes of mailboxes that were to get none and may get mail again',
  purges: 'when what is old was deleted, and whether that waits for somebody',
  nodes: 'which processes serve, and hashes of their settings, for a day',
  rate_counters: 'counts for keyed hashes of networks and mailboxes, for a day',
  used_nonces: 'challenges that were answered, for half an hour',
  erased: 'keyed hashes of signatures that are gone',
  crowds: 'keyed hashes of the mail domain and the network that a signature was confirmed from, for a day',
  moderation_acts: 'what was done, by ids, and which moderator did it',
  hidden_names: 'keyed hashes of names that moderators took out of lists, for 180 days',
  retention_notices: 'mails to organisers before private data end',
  counts: 'how many signatures count',
  ended_counts: 'how many counted when private data ended',
  paper_counts: 'how many signed on paper, and who counted them',
  ...{ figures: 'sums', figures_waiting: 'what is added to the sums within minutes, without an id' },
  sendings: 'how far the sending of an update is, in sums',
  affirmations: 'when somebody was asked to affirm, and did, which the file has as affirmations',
  motives: 'why somebody signed, which the file has as reason',
  log_waiting: 'lines of the public log',
  log_entries: 'the public log',
  log_nodes: 'the public log',
  log_trees: 'the public log',
  milestones: 'what became of a letter, and who says so',
  attachments: 'files that milestones name, for everybody',
  partner_words: 'what boxes of partners said',
  partner_given: 'what partners were given, by ids that say nothing',
  mail_pauses: 'providers that get no mail for a while',
  published: 'what the public is told of a letter',
  unlisted: 'what the public list shows until its next step',
  ...{ commits: 'of the machine', key_check: 'of the machine', migrations: 'of the machine' },
};

test('All that is kept of a signature is in the file for its owner, or there is a reason why not', async () => {
  const opened = await openSqliteForTests();
  const database = new DatabaseSync(opened.file);
  const names = (query: string) => (database.prepare(query).all() as { name: string }[]).map(({ name }) => name).sort();
  expect(names("select name from pragma_table_info('signatures')")).toEqual(Object.keys(columns).sort());
  expect(names("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")).toEqual(
    ['signatures', ...Object.keys(beside), ...Object.keys(otherTables)].sort(),
  );
  database.close();
  await opened.remove();

  const file = JSON.parse((await portal.ask(`${await signAndConfirm(portal)}?download=json`)).body);
  // Why somebody signed, and what was affirmed, have tables of their own.
  const ofColumns = Object.values(columns).flatMap((column) => ('file' in column ? column.file : []));
  const besides = Object.values(beside).flat();
  expect(Object.keys(file).sort()).toEqual([...ofColumns, 'affirmations', 'reason', ...besides].sort());
});
