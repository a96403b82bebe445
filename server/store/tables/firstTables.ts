import { sql } from 'kysely';

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

/** The tables of version 0.2.0. What each table and column is for stands in schema.ts. */
export const firstTables = [...signatures, ...crowds, ...mails, ...limits, ...publicly, ...log, ...records];
