import { log } from '#server/log.ts';
import type { Signature } from '#signon/signature.ts';
import type { Engine } from './engine.ts';
import type { Store } from './port.ts';
import { type Sealer, signatureOfRow } from './rows.ts';

/** The confirmed organisations, for whoever looks at their proofs, on any engine. */
export const organisationsOn =
  (read: Engine['read'], sealer: Sealer): Store['organisations'] =>
  (count, after) =>
    read(async ({ db }) => {
      const rows = await db
        .selectFrom('signatures')
        .selectAll()
        .where('state', '=', 'confirmed')
        .where('kind', '=', 'organisation')
        .where('id', '>', after)
        .orderBy('id')
        .limit(count)
        .execute();
      return rows.flatMap((row): Signature[] => {
        try {
          return [signatureOfRow(row, sealer)];
        } catch {
          log('signature.unreadable', { id: row.id });
          return [];
        }
      });
    });
