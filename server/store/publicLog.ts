import { commitmentOf } from '#ledger/commitment.ts';
import type { TreeNode } from '#ledger/growingTree.ts';
import { fromHex, leafHash, toHex } from '#ledger/hash.ts';
import { nodesOf, rangeHash } from '#ledger/paths.ts';
import { sha256 } from '#server/keys/sha256.ts';
import type { Runner } from '#server/store/statements/statement.ts';
import type { Statements } from '#server/store/statements/statements.ts';
import type { Engine } from './engine.ts';
import type { Ledger } from './port.ts';
import { sequence } from './sequence.ts';
import { treeOfRow } from './treeOfRow.ts';

type Parts = Pick<Engine, 'run' | 'read'> & { statements: Statements };

/** The ledger of the port. */
export function ledgerOn({ run, read, statements }: Parts): Ledger {
  const hashAt = async (runner: Runner, letter: string, { level, position }: TreeNode): Promise<Uint8Array> => {
    if (level === 0) {
      const [row] = (await statements.lineAt(runner, { letter, position })).rows;
      if (row) return leafHash(sha256, row.line);
    }
    const [row] = level === 0 ? [] : (await statements.nodeAt(runner, { letter, level, position })).rows;
    const hash = fromHex(row?.hash ?? '');
    if (hash?.length !== 32) throw new Error(`the log of ${letter} has no node ${position} at level ${level}`);
    return hash;
  };
  return {
    waiting: () =>
      read(async ({ db }) =>
        (await db.selectFrom('log_waiting').select('letter').distinct().execute()).map(({ letter }) => letter),
      ),
    sequence: (letter, limit) => run((connection) => sequence(connection, statements, letter, limit)),
    state: (letter) =>
      read(async (connection) => {
        const [row = { letter, size: 0, peaks: '', people: 0, organisations: 0 }] = (
          await statements.treeOf(connection, { letter })
        ).rows;
        return {
          size: Number(row.size),
          root: toHex(treeOfRow(row).root()),
          people: Number(row.people),
          organisations: Number(row.organisations),
        };
      }),
    lines: (letter, from, count) =>
      read(async (connection) =>
        (await statements.lines(connection, { letter, from, count })).rows.map(({ line }) => line),
      ),
    hashes: (letter, ranges) =>
      read(async (connection) => {
        const found: Uint8Array[] = [];
        for (const range of ranges) {
          const parts: Uint8Array[] = [];
          for (const node of nodesOf(range)) parts.push(await hashAt(connection, letter, node));
          found.push(rangeHash(sha256, parts));
        }
        return found;
      }),
    entryOf: (id) =>
      read(async (connection) => {
        const [row] = (await statements.recorded(connection, { id })).rows;
        if (!row?.nonce) return null;
        const commitment = commitmentOf(sha256, row.letter, row.nonce);
        const [place] = (await statements.positionOf(connection, { letter: row.letter, commitment })).rows;
        return { nonce: row.nonce, index: place ? Number(place.position) : null };
      }),
  };
}
