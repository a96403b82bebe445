import { sql } from 'kysely';
import type { Database } from '#server/store/tables/schema.ts';

/** Of what may have an end: it has none, or ends after a time. */
export const isInForce = (now: number) => sql<boolean>`(until is null or until > ${now})`;

/** The providers that are paused until an operator says so. */
export const heldProviders = (db: Database) =>
  db.selectFrom('mail_pauses').select('provider').where('until', 'is', null);

/** The providers that are paused at a time. */
export const pausedProviders = (db: Database, now: number) =>
  db.selectFrom('mail_pauses').select('mail_pauses.provider').where(isInForce(now));
