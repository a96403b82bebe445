import { sql } from 'kysely';

/** `countedSince` of signon/organisation.ts in SQL. Written out rather than bound, so that the partial indexes serve. */
export const isConfirmed = sql<boolean>`state = 'confirmed'`;
export const isVerified = sql<boolean>`verification in ('dns', 'file', 'hand')`;
export const isListed = sql<boolean>`state = 'confirmed' and nonce is not null and (kind = 'person' or verification in ('dns', 'file', 'hand'))`;
