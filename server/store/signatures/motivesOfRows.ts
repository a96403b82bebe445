import type { Sealer } from '#server/store/tables/rows.ts';
import type { Database, Tables } from '#server/store/tables/schema.ts';
import type { Motive } from '#signon/ownSignature/motive.ts';

/** What of a motive is sealed. */
export type Words = Pick<Motive, 'text' | 'role'>;

/** Under what the words of a motive are sealed. */
export const motiveId = (signature: string): string => `motives/${signature}`;

/** @throws Error when the row was sealed under another key or is damaged */
export const motiveOfRow = ({ signature, letter, at, state, sealed }: Tables['motives'], sealer: Sealer): Motive => ({
  ...{ signature, letter, state, at: Number(at) },
  ...(JSON.parse(sealer.open(sealed, motiveId(signature))) as Words),
});

/** The motives of signatures that the public is shown at a step. */
export async function motivesAt(
  db: Database,
  sealer: Sealer,
  signatures: readonly string[],
  step: number,
): Promise<ReadonlyMap<string, Motive>> {
  if (signatures.length === 0) return new Map();
  const rows = await db
    .selectFrom('motives')
    .selectAll()
    .where('signature', 'in', [...signatures])
    .where('state', '=', 'shown')
    .where('from_step', '<=', step)
    .execute();
  return new Map(rows.map((row) => [row.signature, motiveOfRow(row, sealer)]));
}
