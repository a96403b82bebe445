import { sql } from 'kysely';
import type { Database } from './schema.ts';

export type Migration = { name: string; up: (db: Database) => Promise<void> };

/**
 * The steps from an empty database to today's tables, in order. A step that was released is never edited; later ones
 * only add, so that the version before still runs on the tables of the version after.
 */
export const migrations: readonly Migration[] = [
  { name: '2026-11-first-tables', up: firstTables },
  { name: '2026-11-commits', up: commits },
  { name: '2026-11-public-log', up: publicLog },
  { name: '2026-11-erased', up: erased },
  { name: '2026-11-codes-reminders-silences', up: codesRemindersSilences },
  { name: '2026-11-tallies', up: tallies },
  { name: '2026-11-moderation', up: moderation },
  { name: '2026-11-for-organisers', up: forOrganisers },
  { name: '2026-11-proof-of-organisations', up: proofOfOrganisations },
];

async function firstTables(db: Database): Promise<void> {
  await db.schema
    .createTable('signatures')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('letter', 'text', (column) => column.notNull())
    .addColumn('mailbox', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('country', 'text', (column) => column.notNull())
    .addColumn('display', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('updates', 'integer', (column) => column.notNull())
    .addColumn('source', 'text')
    .addColumn('letter_version', 'text', (column) => column.notNull())
    .addColumn('consent_version', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('signed_at', 'bigint', (column) => column.notNull())
    .addColumn('confirmed_at', 'bigint')
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addUniqueConstraint('signatures_one_per_mailbox', ['letter', 'mailbox'])
    .addCheckConstraint('signatures_confirmed_has_time', sql`(state = 'confirmed') = (confirmed_at is not null)`)
    .execute();
  // Partial, so that signing, which only writes pending rows, does not pay for the public list and the counts.
  const confirmed = sql<boolean>`state = 'confirmed'`;
  const pending = sql<boolean>`state = 'pending'`;
  await db.schema
    .createIndex('signatures_listed')
    .on('signatures')
    .columns(['letter', 'kind', 'confirmed_at', 'id'])
    .where(confirmed)
    .execute();
  await db.schema
    .createIndex('signatures_counted')
    .on('signatures')
    .columns(['letter', 'kind', 'country'])
    .where(confirmed)
    .execute();
  await db.schema.createIndex('signatures_waiting').on('signatures').column('signed_at').where(pending).execute();

  await db.schema
    .createTable('tokens')
    .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('signature', 'text', (column) => column.notNull().references('signatures.id').onDelete('cascade'))
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint')
    .execute();
  await db.schema.createIndex('tokens_of_signature').on('tokens').column('signature').execute();

  await db.schema
    .createTable('outbox')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('outbox_due').on('outbox').columns(['due_at', 'id']).execute();

  await db.schema
    .createTable('mail_record')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('mailbox', 'text', (column) => column.notNull())
    .addColumn('letter', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('mail_record_of_mailbox').on('mail_record').columns(['mailbox', 'at']).execute();
  await db.schema.createIndex('mail_record_age').on('mail_record').column('at').execute();

  await db.schema
    .createTable('network_counts')
    .addColumn('window_start', 'bigint', (column) => column.notNull())
    .addColumn('network', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('network_counts_key', ['window_start', 'network'])
    .execute();

  await db.schema
    .createTable('key_check')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .execute();
}

async function commits(db: Database): Promise<void> {
  await db.schema
    .createTable('commits')
    .addColumn('writer', 'text', (column) => column.primaryKey().notNull())
    .addColumn('mark', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
}

/** Signatures that were confirmed before this step get their entries when the sequencer first looks. */
async function publicLog(db: Database): Promise<void> {
  await db.schema.alterTable('signatures').addColumn('nonce', 'text').execute();
  await db.schema.alterTable('signatures').addColumn('listed_hour', 'bigint').execute();
  await db.schema.alterTable('signatures').addColumn('list_key', 'text').execute();
  const listed = sql<boolean>`state = 'confirmed' and nonce is not null`;
  const unrecorded = sql<boolean>`state = 'confirmed' and nonce is null`;
  await db.schema
    .createIndex('signatures_in_list')
    .on('signatures')
    .columns(['letter', 'kind', 'listed_hour', 'list_key'])
    .where(listed)
    .execute();
  await db.schema.createIndex('signatures_unrecorded').on('signatures').column('id').where(unrecorded).execute();

  await db.schema
    .createTable('log_waiting')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('letter', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('commitment', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .execute();
  await db.schema.createIndex('log_waiting_of_letter').on('log_waiting').columns(['letter', 'reason', 'id']).execute();

  await db.schema
    .createTable('log_entries')
    .addColumn('letter', 'text', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('line', 'text', (column) => column.notNull())
    .addColumn('commitment', 'text')
    .addPrimaryKeyConstraint('log_entries_key', ['letter', 'position'])
    .addUniqueConstraint('log_entries_once', ['letter', 'commitment'])
    .execute();

  await db.schema
    .createTable('log_nodes')
    .addColumn('letter', 'text', (column) => column.notNull())
    .addColumn('level', 'integer', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('log_nodes_key', ['letter', 'level', 'position'])
    .execute();

  await db.schema
    .createTable('log_trees')
    .addColumn('letter', 'text', (column) => column.primaryKey().notNull())
    .addColumn('size', 'bigint', (column) => column.notNull())
    .addColumn('peaks', 'text', (column) => column.notNull())
    .addColumn('people', 'bigint', (column) => column.notNull())
    .addColumn('organisations', 'bigint', (column) => column.notNull())
    .execute();
}

async function erased(db: Database): Promise<void> {
  await db.schema
    .createTable('erased')
    .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
}

async function codesRemindersSilences(db: Database): Promise<void> {
  await db.schema.alterTable('tokens').addColumn('superseded_at', 'bigint').execute();
  await db.schema.alterTable('signatures').addColumn('reminded_at', 'bigint').execute();
  await db.schema
    .alterTable('mail_record')
    .addColumn('counted', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();

  await db.schema
    .createTable('silences')
    .addColumn('mailbox', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .addColumn('until', 'bigint')
    .addPrimaryKeyConstraint('silences_key', ['mailbox', 'reason'])
    .execute();

  await db.schema
    .createTable('code_tries')
    .addColumn('letter', 'text', (column) => column.notNull())
    .addColumn('mailbox', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('first_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('code_tries_key', ['mailbox', 'letter'])
    .execute();
}

/** The table of counts by network stays for the version before. */
async function tallies(db: Database): Promise<void> {
  await db.schema
    .createTable('tallies')
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('window_start', 'bigint', (column) => column.notNull())
    .addColumn('ends_at', 'bigint', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('tallies_key', ['what', 'window_start'])
    .execute();
  await db.schema.createIndex('tallies_age').on('tallies').column('ends_at').execute();
  await db.schema
    .createTable('spent')
    .addColumn('mark', 'text', (column) => column.primaryKey().notNull())
    .addColumn('ends_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('spent_age').on('spent').column('ends_at').execute();
}

async function moderation(db: Database): Promise<void> {
  await db.schema.alterTable('signatures').addColumn('held', 'text').execute();
  await db.schema
    .createIndex('signatures_held')
    .on('signatures')
    .columns(['confirmed_at', 'id'])
    .where(sql<boolean>`held is not null`)
    .execute();
  await db.schema
    .createTable('moderation_acts')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('signature', 'text', (column) => column.notNull())
    .addColumn('letter', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .execute();
}

/** What was confirmed before this step is readable; so is what the version before writes after it. */
async function forOrganisers(db: Database): Promise<void> {
  await db.schema.alterTable('signatures').addColumn('for_organisers', 'text').execute();
  await db.schema
    .alterTable('signatures')
    .addColumn('readable', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  const open = sql<boolean>`state = 'confirmed' and readable = 1`;
  await db.schema.createIndex('signatures_readable').on('signatures').column('id').where(open).execute();
}

/** Organisations that were counted until now are taken out of the log, and wait to be proven, when the sequencer first looks. */
async function proofOfOrganisations(db: Database): Promise<void> {
  await db.schema.alterTable('signatures').addColumn('proof', 'text').execute();
  await db.schema.alterTable('signatures').addColumn('proof_at', 'bigint').execute();
  await db.schema.alterTable('signatures').addColumn('proof_reason', 'text').execute();
  const confirmedOrganisation = sql<boolean>`state = 'confirmed' and kind = 'organisation'`;
  await db.schema
    .createIndex('signatures_of_organisations')
    .on('signatures')
    .columns(['letter', 'id'])
    .where(confirmedOrganisation)
    .execute();
}
