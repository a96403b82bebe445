import { statSync } from 'node:fs';
import type { StorePlace } from '#server/store/openStore.ts';
import { isPostgresWritten } from '#server/store/postgres/isPostgresWritten.ts';

/** Whether signatures are kept at a place already, under keys that somebody has. Nothing is written. @throws Error when it cannot be asked */
export const isWritten = async (place: StorePlace): Promise<boolean> =>
  place.kind === 'sqlite'
    ? (statSync(place.file, { throwIfNoEntry: false })?.size ?? 0) > 0
    : await isPostgresWritten(place.url);
