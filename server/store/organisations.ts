import type { Engine } from './engine.ts';
import type { Store } from './port.ts';
import { readableSignatures } from './readableSignatures.ts';
import type { Sealer } from './rows.ts';

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
      return readableSignatures(rows, sealer);
    });
