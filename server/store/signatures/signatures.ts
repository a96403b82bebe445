import { sql } from 'kysely';
import type { Connection } from '#server/store/engine.ts';
import type { StoreParts, TransactionParts } from '#server/store/parts.ts';
import type { Signatures, SignaturesInTransaction } from '#server/store/port/signatures.ts';
import type { ReadSignature } from '#server/store/publishing/changePublic.ts';
import { type Sealer, signatureOfRow, tokenOfRow } from '#server/store/tables/rows.ts';
import type { SignatureRow } from '#server/store/tables/signatures.ts';
import type { Signature } from '#signon/signature.ts';
import { attemptsOfRows } from './attemptsOfRows.ts';
import { writeChanges } from './writeChanges.ts';

/** The signatures of the port, on any engine. */
export const signaturesOn = ({ read, statements, sealer }: StoreParts): Signatures => ({
  link: (hash) =>
    read(async (connection) => {
      const [row] = (await statements.link(connection, { hash })).rows;
      return row ? { token: tokenOfRow(row), signature: signatureOfRow(row, sealer) } : null;
    }),
  confirmedOf: (letter, mailbox) =>
    read(async (connection) =>
      firstSignature((await statements.confirmedOf(connection, { letter, mailbox })).rows, sealer),
    ),
  signerNumber: (id) =>
    read(async (connection) => {
      const [row] = (await statements.listedAt(connection, { id })).rows;
      if (!row || row.number === null) return null;
      const [told] = (await statements.published(connection, row)).rows;
      return { number: Number(row.number), isTold: Number(row.listed_step) <= Number(told?.step ?? 0) };
    }),
  unreminded: (signedBy, count) =>
    read(async (connection) => (await statements.unreminded(connection, { signedBy, count })).rows.map(({ id }) => id)),
  readable: (letters, { count, after }) =>
    read(async ({ db }) => {
      const rows = await db
        .selectFrom('signatures')
        .select('id')
        // As the index says it.
        .where(sql<boolean>`state = 'confirmed' and readable = 1`)
        .where('id', '>', after)
        .$if(letters !== null, (query) => query.where('letter', 'in', letters ?? []))
        .orderBy('id')
        .limit(count)
        .execute();
      return rows.map(({ id }) => id);
    }),
});

/** What the last link of a transaction led to. It is written most often, and nobody else writes it meanwhile. */
export type Linked = { read: ReadSignature | undefined };

/** What a transaction does with signatures. */
export function signaturesInTransaction(
  connection: Connection,
  parts: TransactionParts,
  linked: Linked,
): SignaturesInTransaction {
  const { statements, sealer } = parts;
  return {
    async confirmedOf(letter, mailbox) {
      return firstSignature((await statements.confirmedOf(connection, { letter, mailbox })).rows, sealer);
    },
    async link(hash) {
      const [row] = (await statements.link(connection, { hash })).rows;
      if (!row) return null;
      const signature = signatureOfRow(row, sealer);
      linked.read = { row, signature };
      return { token: tokenOfRow(row), signature };
    },
    signature: (id) => readSignature(connection, parts, id),
    async attempt(id) {
      return attemptsOfRows((await statements.attempt(connection, { id })).rows, sealer)[0] ?? null;
    },
    async attemptsOf(letter, mailbox) {
      return attemptsOfRows((await statements.attemptsOf(connection, { letter, mailbox })).rows, sealer);
    },
    async waitingIn(mailbox) {
      const { rows } = await statements.waitingIn(connection, { mailbox });
      return rows.map(({ id, signed_at, mail_at, cause }) => ({ id, signedAt: signed_at, mailAt: mail_at, cause }));
    },
    async claimReminder(id, signedBy, now) {
      const { numAffectedRows } = await statements.claimReminder(connection, { id, signedBy, now });
      return numAffectedRows === 1n ? readSignature(connection, parts, id) : null;
    },
    write(changes, now, turn = 0) {
      const id = changes.save?.id ?? changes.remove?.id;
      const read = linked.read?.signature.id === id ? linked.read : undefined;
      linked.read = undefined;
      return writeChanges(connection, parts, changes, { now, turn, read });
    },
  };
}

/** A signature as it is now; null when there is none. */
export const readSignature = async (
  connection: Connection,
  { statements, sealer }: TransactionParts,
  id: string,
): Promise<Signature | null> => firstSignature((await statements.signature(connection, { id })).rows, sealer);

const firstSignature = ([row]: readonly SignatureRow[], sealer: Sealer): Signature | null =>
  row ? signatureOfRow(row, sealer) : null;
