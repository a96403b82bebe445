import { sql } from 'kysely';
import { commitmentOf } from '#ledger/commitment.ts';
import { type Entry, writeEntry } from '#ledger/entry.ts';
import { GrowingTree, type TreeNode } from '#ledger/growingTree.ts';
import { fromHex, leafHash, toHex } from '#ledger/hash.ts';
import { nodesOf, rangeHash } from '#ledger/paths.ts';
import { sha256 } from '#server/keys/sha256.ts';
import type { StoreParts } from '#server/store/parts.ts';
import type { Ledger } from '#server/store/port/ledger.ts';
import type { Runner } from '#server/store/statements/statement.ts';
import type { Statements } from '#server/store/statements/statements.ts';
import type { WaitingRow } from '#server/store/tables/publishing.ts';
import type { Tables } from '#server/store/tables/schema.ts';

/** From one letter to the next along the index: hundreds of thousands of entries can wait for the full hour. */
const lettersWaiting = sql<{ letter: string }>`with recursive found (letter) as (
  select min(letter) from log_waiting
  union all select (select min(letter) from log_waiting where log_waiting.letter > found.letter) from found
    where found.letter is not null
) select letter from found where letter is not null`;

/** The ledger of the port. */
export function ledgerOn({ run, read, statements }: StoreParts): Ledger {
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
    waiting: () => read(async ({ db }) => (await lettersWaiting.execute(db)).rows.map(({ letter }) => letter)),
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
        const [row] = (await statements.countedPlace(connection, { id })).rows;
        if (!row?.nonce) return null;
        const commitment = commitmentOf(sha256, row.letter, row.nonce);
        const [place] = (await statements.positionOf(connection, { letter: row.letter, commitment })).rows;
        return { nonce: row.nonce, index: place ? Number(place.position) : null };
      }),
  };
}

/**
 * Gives places to waiting entries of a letter, in a transaction that no other writer enters; see `sequence` in
 * server/store/port/ledger.ts. Confirmations go before removals, so a removal always finds what it removes, and
 * milestones after both. Within an hour the order is random, not by time.
 */
async function sequence(runner: Runner, statements: Statements, letter: string, limit: number): Promise<number> {
  await statements.beginTree(runner, { letter });
  const [row] = (await statements.treeOf(runner, { letter })).rows;
  if (!row) throw new Error(`the log of ${letter} has no tree`);
  const tree = treeOfRow(row);
  const signatures = { person: Number(row.people), organisation: Number(row.organisations) };

  const append = async (waiting: WaitingRow, entry: Entry) => {
    const position = tree.size;
    const line = writeEntry(entry);
    await statements.addEntry(runner, {
      letter,
      position,
      line,
      commitment: entry.type === 'confirmed' ? entry.commitment : null,
    });
    for (const { level, position, hash } of tree.append(leafHash(sha256, line)).slice(1))
      await statements.addNode(runner, { letter, level, position, hash: toHex(hash) });
    await (waiting.reason === null ? statements.endConfirmation : statements.endWaiting)(runner, waiting);
    if (entry.type !== 'state') signatures[entry.kind] += entry.type === 'confirmed' ? 1 : -1;
  };

  const confirmations = (await statements.waitingConfirmations(runner, { letter, limit })).rows;
  for (const waiting of confirmations) {
    const { at, kind, commitment } = waiting;
    if (kind !== 'letter') await append(waiting, { type: 'confirmed', hour: Number(at), kind, commitment });
  }
  const removals = (await statements.waitingRemovals(runner, { letter, limit })).rows;
  for (const { removes, ...waiting } of removals) {
    const { at, kind, reason } = waiting;
    if (kind !== 'letter')
      await append(waiting, {
        type: 'removed',
        hour: Number(at),
        kind,
        removes: Number(removes),
        reason: reason ?? '',
      });
  }

  // A state is told once all that it ended has its place.
  const isAll = confirmations.length < limit && removals.length < limit;
  const states = isAll ? (await statements.waitingStates(runner, { letter, limit })).rows : [];
  for (const waiting of states) {
    const { at, commitment, reason } = waiting;
    await append(waiting, { type: 'state', hour: Number(at), state: reason ?? '', statement: commitment });
  }

  await statements.saveTree(runner, {
    letter,
    size: tree.size,
    peaks: tree.peaks.map(toHex).join(' '),
    people: signatures.person,
    organisations: signatures.organisation,
  });
  return confirmations.length + removals.length + states.length;
}

/** Takes up the tree of a log where it was put down. @throws Error when the row is damaged */
function treeOfRow({ letter, size, peaks }: Pick<Tables['log_trees'], 'letter' | 'size' | 'peaks'>): GrowingTree {
  const hashes = peaks.split(' ').filter(Boolean).map(fromHex);
  const whole = hashes.filter((hash) => hash?.length === 32) as Uint8Array[];
  const complete = [...Number(size).toString(2)].filter((digit) => digit === '1').length;
  if (whole.length !== hashes.length || whole.length !== complete)
    throw new Error(`the tree of the log of ${letter} is damaged`);
  return new GrowingTree(sha256, Number(size), whole);
}
