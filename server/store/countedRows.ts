import { sql } from 'kysely';

/** `countedSince` of signon/organisation.ts in SQL. Written out rather than bound, so that the partial indexes serve. */
export const isConfirmed = sql<boolean>`state = 'confirmed'`;
export const isProven = sql<boolean>`proof in ('dns', 'file', 'hand')`;
/** A counted signature that has no entry in the public log yet. */
export const isUnrecorded = sql<boolean>`state = 'confirmed' and nonce is null and (kind = 'person' or proof in ('dns', 'file', 'hand'))`;
/** An organisation that has an entry, from before organisations had to be proven, and does not count. */
export const isRecordedInVain = sql<boolean>`state = 'confirmed' and nonce is not null and kind = 'organisation' and (proof is null or proof = 'refused')`;
export const isListed = sql<boolean>`state = 'confirmed' and nonce is not null and (kind = 'person' or proof in ('dns', 'file', 'hand'))`;
