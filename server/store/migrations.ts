import { sql } from 'kysely';
import type { Database } from './schema.ts';

export type Migration = { name: string; up: (db: Database) => Promise<void> };

/**
 * The steps from an empty database to today's tables, in order. From the tag v0.2.0 on a step is never edited; later ones
 * only add, so that the version before still runs on the tables of the version after (decision 25).
 */
export const migrations: readonly Migration[] = [
  { name: '0.2.0-tables', up: firstTables },
  { name: '0.3.0-milestones', up: milestones },
  { name: '0.3.0-moderation', up: moderation },
  { name: '0.3.0-organisers', up: reports },
  { name: '0.3.0-motives', up: motives },
  { name: '0.3.0-retention', up: retention },
  { name: '0.3.0-paper', up: paper },
  { name: '0.3.0-updates', up: updates },
  { name: '0.3.0-figures', up: figures },
  { name: '0.3.0-readers', up: readers },
  { name: '0.3.0-affirming', up: affirming },
  { name: '0.3.0-partners', up: partners },
  { name: '0.3.0-friends', up: friends },
];

async function paper(db: Database): Promise<void> {
  for (const part of [
    sql`create table paper_counts (
      id text not null primary key,
      letter text not null,
      at bigint not null,
      day text not null,
      version text not null,
      count integer not null,
      "by" text not null,
      note text,
      language text not null
    )`,
    sql`create index paper_counts_of_letter on paper_counts (letter, at)`,
  ])
    await part.execute(db);
}

async function motives(db: Database): Promise<void> {
  for (const part of [
    sql`create table motives (
      signature text not null primary key references signatures (id) on delete cascade,
      letter text not null,
      at bigint not null,
      state text not null,
      from_step bigint not null,
      sealed text not null
    )`,
    sql`create index motives_of_letter on motives (letter, state)`,
    sql`create index motives_waiting on motives (at) where state = 'waiting'`,
  ])
    await part.execute(db);
}

async function moderation(db: Database): Promise<void> {
  for (const part of [
    sql`alter table moderation_acts add column "by" text`,
    sql`create index moderation_acts_by_time on moderation_acts (at, id)`,
    sql`alter table signatures add column held_since bigint`,
    sql`alter table signatures add column held_told_at bigint`,
  ])
    await part.execute(db);
}

async function updates(db: Database): Promise<void> {
  for (const part of [
    sql`alter table outbox add column letter_update text`,
    sql`create index outbox_of_update on outbox (letter_update) where letter_update is not null`,
    sql`create table sendings (
      letter_update text not null primary key,
      letter text not null,
      begun_at bigint not null,
      ended_at bigint,
      after text not null,
      queued bigint not null,
      only_sealed bigint not null,
      sent bigint not null,
      refused bigint not null,
      unsubscribed bigint not null
    )`,
  ])
    await part.execute(db);
}

/** Who asked for news is looked for in steps, in this order. */
async function readers(db: Database): Promise<void> {
  await sql`create index signatures_of_readers on signatures (letter, id) where state = 'confirmed' and updates = 1`.execute(
    db,
  );
}

async function figures(db: Database): Promise<void> {
  for (const part of [
    sql`create table figures_waiting (
      id text not null primary key,
      letter text not null,
      at bigint not null,
      event text not null,
      language text not null,
      country text not null,
      source text not null,
      provider text not null
    )`,
    sql`create table figures (
      letter text not null,
      event text not null,
      told_by text not null,
      value text not null,
      starts_at bigint not null,
      count bigint not null,
      constraint figures_key primary key (letter, event, told_by, value, starts_at)
    )`,
  ])
    await part.execute(db);
}

async function milestones(db: Database): Promise<void> {
  for (const part of [
    sql`create table milestones (
      id text not null primary key,
      letter text not null,
      at bigint not null,
      state text not null,
      "by" text not null,
      reason text,
      language text not null
    )`,
    sql`create index milestones_of_letter on milestones (letter, at)`,
  ])
    await part.execute(db);
}

async function reports(db: Database): Promise<void> {
  for (const part of [
    sql`alter table milestones add column report text`,
    sql`create table attachments (
      letter text not null,
      sha256 text not null,
      name text not null,
      size bigint not null,
      body text not null,
      primary key (letter, sha256)
    )`,
  ])
    await part.execute(db);
}

async function affirming(db: Database): Promise<void> {
  for (const part of [
    sql`create table affirmations (
      signature text not null references signatures (id) on delete cascade,
      version text not null,
      from_version text,
      asked_at bigint,
      affirmed_at bigint,
      constraint affirmations_key primary key (signature, version)
    )`,
    sql`alter table published add column versions text not null default ''`,
  ])
    await part.execute(db);
}

async function retention(db: Database): Promise<void> {
  for (const part of [
    sql`create table retention_notices (
      letter text not null,
      "before" bigint not null,
      at bigint not null,
      constraint retention_notices_key primary key (letter, "before")
    )`,
    sql`create table ended_counts (
      letter text not null,
      kind text not null,
      country text not null,
      letter_version text not null,
      signatures bigint not null,
      constraint ended_counts_key primary key (letter, kind, country, letter_version)
    )`,
  ])
    await part.execute(db);
}

async function partners(db: Database): Promise<void> {
  for (const part of [
    sql`create table partner_words (hash text not null primary key, language text not null, words text not null)`,
    sql`create table partner_ties (
      signature text not null primary key references signatures (id) on delete cascade,
      letter text not null,
      partner text not null,
      consent text,
      recipient text,
      sealed text
    )`,
    sql`create index partner_ties_of_letter on partner_ties (letter, partner)`,
    sql`create index partner_ties_sealed on partner_ties (partner, signature) where sealed is not null`,
    // The id stays when the signature goes: it tells the partner what was taken back.
    sql`create table partner_given (
      id text not null primary key,
      partner text not null,
      letter text not null,
      signature text references partner_ties (signature) on delete set null,
      at bigint not null
    )`,
    sql`create index partner_given_of_signature on partner_given (signature)`,
    sql`create index partner_given_taken_back on partner_given (partner, id) where signature is null`,
  ])
    await part.execute(db);
}

async function friends(db: Database): Promise<void> {
  for (const part of [
    sql`create table friend_links (
      hash text not null primary key,
      signature text not null unique references signatures (id) on delete cascade,
      letter text not null,
      since bigint not null,
      latest bigint not null,
      earlier bigint not null,
      in_latest bigint not null,
      sealed text not null
    )`,
    sql`create table friend_visits (
      attempt text not null primary key references signatures (id) on delete cascade,
      sealed text not null
    )`,
  ])
    await part.execute(db);
}

/** What each table and column is for stands in schema.ts. */
async function firstTables(db: Database): Promise<void> {
  for (const part of [...signatures, ...crowds, ...mails, ...limits, ...publicly, ...log, ...records])
    await part.execute(db);
}

// Partial indexes, so that signing, which only writes pending rows, does not pay for the public list and the counts.
const signatures = [
  sql`create table signatures (
    id text not null primary key,
    letter text not null,
    spelling text not null,
    certain text not null,
    mailbox text not null,
    kind text not null,
    country text not null,
    display text not null,
    locale text not null,
    updates integer not null,
    letter_version text not null,
    consent_version text not null,
    state text not null,
    signed_at bigint not null,
    confirmed_at bigint,
    reminded_at bigint,
    held text,
    verification text,
    verification_at bigint,
    verification_reason text,
    nonce text,
    listed_hour bigint,
    list_key text,
    listed_step bigint not null default 0,
    number bigint,
    sealed text not null,
    for_organisers text,
    readable integer not null,
    constraint signatures_confirmed_has_time check ((state = 'confirmed') = (confirmed_at is not null))
  )`,
  sql`create unique index signatures_one_per_mailbox on signatures (letter, mailbox) where state = 'confirmed'`,
  sql`create index signatures_of_spelling on signatures (spelling, letter)`,
  sql`create index signatures_of_mailbox on signatures (mailbox, letter)`,
  sql`create index signatures_waiting_for_certain on signatures (certain) where state = 'pending'`,
  sql`create index signatures_counted on signatures (letter, kind, country) where state = 'confirmed'`,
  sql`create index signatures_in_list on signatures (letter, kind, listed_hour, list_key) where state = 'confirmed' and nonce is not null`,
  sql`create index signatures_waiting on signatures (signed_at) where state = 'pending'`,
  sql`create index signatures_held on signatures (confirmed_at, id) where held is not null`,
  sql`create index signatures_readable on signatures (id) where state = 'confirmed' and readable = 1`,
  sql`create table tokens (
    hash text not null primary key,
    signature text not null references signatures (id) on delete cascade,
    purpose text not null,
    created_at bigint not null,
    expires_at bigint,
    superseded_at bigint
  )`,
  sql`create index tokens_of_signature on tokens (signature)`,
];

const mails = [
  sql`create table outbox (
    id text not null primary key,
    owed_since bigint not null,
    due_at bigint not null,
    lane integer not null,
    turn integer not null,
    provider text not null,
    attempts integer not null,
    refused_at bigint,
    code text,
    sealed text not null
  )`,
  sql`create index outbox_by_worth on outbox (lane, turn, due_at, id, provider) where refused_at is null`,
  sql`create index outbox_due on outbox (due_at, provider) where refused_at is null`,
  sql`create index outbox_fresh on outbox (owed_since, turn, provider) where refused_at is null and lane = 0`,
  sql`create index outbox_refused on outbox (refused_at) where refused_at is not null`,
  sql`create table mail_pauses (
    provider text not null primary key,
    since bigint not null,
    until bigint,
    tries integer not null,
    code text,
    sealed text not null
  )`,
  sql`create table mail_record (
    id text not null primary key,
    spelling text not null,
    certain text not null,
    mailbox text not null,
    letter text not null,
    signature text,
    at bigint not null,
    quota text not null,
    cause text
  )`,
  sql`create index mail_record_of_spelling on mail_record (spelling)`,
  sql`create index mail_record_of_certain on mail_record (certain)`,
  sql`create index mail_record_of_signature on mail_record (signature)`,
  sql`create index mail_record_of_mailbox on mail_record (mailbox, at)`,
  sql`create index mail_record_age on mail_record (at)`,
  sql`create table suppressions (
    address text not null,
    reason text not null,
    since bigint not null,
    until bigint,
    constraint suppressions_key primary key (address, reason)
  )`,
];

const limits = [
  sql`create table rate_counters (
    what text not null,
    window_start bigint not null,
    ends_at bigint not null,
    count integer not null,
    constraint rate_counters_key primary key (what, window_start)
  )`,
  sql`create index rate_counters_age on rate_counters (ends_at)`,
  sql`create table used_nonces (nonce text not null primary key, ends_at bigint not null)`,
  sql`create index used_nonces_age on used_nonces (ends_at)`,
];

const log = [
  sql`create table log_waiting (
    id text not null primary key,
    letter text not null,
    at bigint not null,
    kind text not null,
    commitment text not null,
    reason text,
    step bigint not null default 0
  )`,
  sql`create index log_waiting_of_letter on log_waiting (letter, reason, id)`,
  sql`create table log_entries (
    letter text not null,
    position bigint not null,
    line text not null,
    commitment text,
    constraint log_entries_key primary key (letter, position),
    constraint log_entries_once unique (letter, commitment)
  )`,
  sql`create table log_nodes (
    letter text not null,
    level integer not null,
    position bigint not null,
    hash text not null,
    constraint log_nodes_key primary key (letter, level, position)
  )`,
  sql`create table log_trees (
    letter text not null primary key,
    size bigint not null,
    peaks text not null,
    people bigint not null,
    organisations bigint not null
  )`,
];

const records = [
  sql`create table erased (hash text not null primary key, at bigint not null)`,
  sql`create table moderation_acts (
    id text not null primary key,
    at bigint not null,
    act text not null,
    signature text not null,
    letter text not null,
    reason text
  )`,
  sql`create table key_check (id text not null primary key, sealed text not null)`,
  sql`create table commits (writer text not null primary key, nonce text not null, at bigint not null)`,
];

/** What the public is told, in steps. */
const publicly = [
  sql`create table published (
    letter text not null primary key,
    step bigint not null,
    at bigint not null,
    signatures bigint not null,
    organisations bigint not null,
    added bigint not null,
    removed bigint not null,
    changed bigint not null,
    log_step bigint not null,
    log_at bigint not null,
    log_signatures bigint not null,
    countries text not null
  )`,
  sql`create table unlisted (
    id text not null primary key,
    letter text not null,
    kind text not null,
    listed_hour bigint not null,
    list_key text not null,
    step bigint not null,
    sealed text not null
  )`,
  sql`create index unlisted_of_letter on unlisted (letter, kind, listed_hour, list_key)`,
];

const crowds = [
  sql`create table crowds (
    signature text not null primary key references signatures (id) on delete cascade,
    letter text not null,
    at bigint not null,
    domain text,
    network text not null
  )`,
  sql`create index crowds_age on crowds (at)`,
  sql`create index crowds_of_domain on crowds (letter, domain, signature)`,
  sql`create index crowds_of_network on crowds (letter, network, signature)`,
];
