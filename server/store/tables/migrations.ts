import { type RawBuilder, sql } from 'kysely';
import { firstTables } from './firstTables.ts';
import type { Database } from './schema.ts';

export type Migration = { name: string; up: (db: Database) => Promise<void> };

const paper = [
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
];

const motives = [
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
];

const moderation = [
  sql`alter table moderation_acts add column "by" text`,
  sql`create index moderation_acts_by_time on moderation_acts (at, id)`,
  sql`alter table signatures add column held_since bigint`,
  sql`alter table signatures add column held_told_at bigint`,
];

const updates = [
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
];

/** Who asked for news is looked for in steps, in this order. */
const readers = [
  sql`create index signatures_of_readers on signatures (letter, id) where state = 'confirmed' and updates = 1`,
];

const figures = [
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
];

const milestones = [
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
];

const reports = [
  sql`alter table milestones add column report text`,
  sql`create table attachments (
    letter text not null,
    sha256 text not null,
    name text not null,
    size bigint not null,
    body text not null,
    primary key (letter, sha256)
  )`,
];

const affirming = [
  sql`create table affirmations (
    signature text not null references signatures (id) on delete cascade,
    version text not null,
    from_version text,
    asked_at bigint,
    affirmed_at bigint,
    constraint affirmations_key primary key (signature, version)
  )`,
  sql`alter table published add column versions text not null default ''`,
];

const retention = [
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
];

const partners = [
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
];

const friends = [
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
];

const clocks = [
  sql`alter table outbox add column set_at bigint not null default 0`,
  sql`create table purges (
    id text not null primary key,
    done_at bigint,
    held_since bigint,
    seen_at bigint,
    is_allowed integer not null default 0
  )`,
];

const wishes = [sql`create table mail_allowed (certain text not null primary key, at bigint not null)`];

const counts = [
  sql`create table counts (
    letter text not null,
    kind text not null,
    country text not null,
    letter_version text not null,
    signatures bigint not null,
    constraint counts_key primary key (letter, kind, country, letter_version)
  )`,
  sql`insert into counts (letter, kind, country, letter_version, signatures)
    select letter, kind, country, letter_version, sum(signatures) from (
      select letter, kind, country, letter_version, count(*) as signatures from signatures
        where state = 'confirmed' and (kind = 'person' or verification in ('dns', 'file', 'hand'))
        group by letter, kind, country, letter_version
      union all select letter, kind, country, letter_version, signatures from ended_counts
    ) as counted group by letter, kind, country, letter_version`,
];
/**
 * So that what is done again and again passes over nothing that is done already. A hash falls anywhere in an index, so each
 * costs a page of every signing: a spelling is found by the index of its mailbox.
 */
const indexes = [
  sql`drop index signatures_of_spelling`,
  sql`drop index mail_record_of_spelling`,
  sql`drop index outbox_fresh`,
  sql`create index outbox_due_before_updates on outbox (due_at, provider) where refused_at is null and +lane < 5`,
  sql`create index signatures_unreminded on signatures (signed_at) where state = 'pending' and reminded_at is null`,
  sql`drop index log_waiting_of_letter`,
  sql`create index log_waiting_of_letter on log_waiting (letter, reason, step, id)`,
  sql`drop index crowds_of_domain`,
  sql`create index crowds_of_domain on crowds (letter, domain, signature, at)`,
  sql`drop index crowds_of_network`,
  sql`create index crowds_of_network on crowds (letter, network, signature, at)`,
];
/** Fewer indexes for each signing to write: a certain mailbox is found by the index of its mailbox, and a mail is due in one index. */
const fewerIndexes = [
  sql`drop index signatures_waiting_for_certain`,
  sql`drop index mail_record_of_certain`,
  sql`drop index outbox_due`,
  sql`create index outbox_due_updates on outbox (due_at, provider) where refused_at is null and +lane >= 5`,
];
/** So that those of a crowd are counted who confirmed since a time. */
const crowdsByTime = [
  sql`drop index crowds_of_domain`,
  sql`create index crowds_of_domain on crowds (letter, domain, at, signature)`,
  sql`drop index crowds_of_network`,
  sql`create index crowds_of_network on crowds (letter, network, at, signature)`,
];
/** An entry is found by where it stands in the order of its letter, so that its id, which falls anywhere, is in one index. */
const waitingOnce = [
  sql`alter table log_waiting rename to log_waited`,
  sql`create table log_waiting (
    id text not null,
    letter text not null,
    at bigint not null,
    kind text not null,
    commitment text not null,
    reason text,
    step bigint not null
  )`,
  sql`insert into log_waiting (id, letter, at, kind, commitment, reason, step)
    select id, letter, at, kind, commitment, reason, step from log_waited`,
  sql`drop table log_waited`,
  sql`create index log_waiting_of_letter on log_waiting (letter, reason, step, id)`,
];
/** So that a step before its time tells of whole minutes. */
const earlySteps = [sql`alter table published add column noted_at bigint not null default 0`];
/** Names that moderators took out of lists, as keyed hashes of how they look, and until when what looks like them waits. */
const hiddenNames = [
  sql`create table hidden_names (letter text not null, hash text not null, until bigint not null, primary key (letter, hash))`,
];
const nodes = [sql`create table nodes (id text not null primary key, seen_at bigint not null, settings text not null)`];

const step = (name: string, parts: readonly RawBuilder<unknown>[]): Migration => ({
  name,
  async up(db) {
    for (const part of parts) await part.execute(db);
  },
});

/**
 * The steps from an empty database to today's tables, in order. From the tag v0.2.0 on a step is never edited; later ones
 * only add, or take indexes and keys away, so that the version before still runs on the tables of the version after (decision 25).
 */
export const migrations: readonly Migration[] = [
  step('0.2.0-tables', firstTables),
  step('0.3.0-milestones', milestones),
  step('0.3.0-moderation', moderation),
  step('0.3.0-organisers', reports),
  step('0.3.0-motives', motives),
  step('0.3.0-retention', retention),
  step('0.3.0-paper', paper),
  step('0.3.0-updates', updates),
  step('0.3.0-figures', figures),
  step('0.3.0-readers', readers),
  step('0.3.0-affirming', affirming),
  step('0.3.0-partners', partners),
  step('0.3.0-friends', friends),
  step('0.3.0-clocks', clocks),
  step('0.3.0-wishes', wishes),
  step('0.3.0-counts', counts),
  step('0.3.0-nodes', nodes),
  step('0.3.0-indexes', indexes),
  step('0.3.0-fewer-indexes', fewerIndexes),
  step('0.3.0-crowds-by-time', crowdsByTime),
  step('0.3.0-waiting-once', waitingOnce),
  step('0.3.0-early-steps', earlySteps),
  step('0.3.0-hidden-names', hiddenNames),
];
