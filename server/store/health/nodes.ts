import type { StoreParts } from '#server/store/parts.ts';
import type { LiveNode, Nodes } from '#server/store/port/nodes.ts';

/** For so long a node that was not seen counts as there, and is kept, in milliseconds. */
const [alive, kept] = [3 * 60_000, 24 * 60 * 60_000];

/** How many values each setting has among nodes; one, where all agree. */
export function countValues(nodes: readonly LiveNode[]): { setting: string; values: number }[] {
  const names = [...new Set(nodes.flatMap(({ settings }) => Object.keys(settings)))];
  return names.map((setting) => ({ setting, values: new Set(nodes.map(({ settings }) => settings[setting])).size }));
}

/** The nodes of the port. */
export const nodesOn = ({ run, read }: StoreParts): Nodes => ({
  note: ({ id, settings }, now) =>
    run(async ({ db }) => {
      const row = { seen_at: now, settings: JSON.stringify(settings) };
      await db
        .insertInto('nodes')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
      await db
        .deleteFrom('nodes')
        .where('seen_at', '<', now - kept)
        .execute();
    }),
  live: (now) =>
    read(async ({ db }) => {
      const rows = await db
        .selectFrom('nodes')
        .select(['id', 'settings'])
        .where('seen_at', '>=', now - alive)
        .orderBy('id')
        .execute();
      return rows.map(({ id, settings }) => ({ id, settings: JSON.parse(settings) }));
    }),
  leave: (id) =>
    run(async ({ db }) => {
      await db.deleteFrom('nodes').where('id', '=', id).execute();
    }),
});
