import type { Connection } from '#server/store/engine.ts';
import type { StoreParts, TransactionParts } from '#server/store/parts.ts';
import type { Attachments, AttachmentsInTransaction } from '#server/store/port/attachments.ts';

/** The attachments of the port, on any engine. */
export const attachmentsOn = ({ read, statements }: StoreParts): Attachments => ({
  read: (letter, sha256) =>
    read(async (connection) => {
      const [row] = (await statements.attachment(connection, { letter, sha256 })).rows;
      return row ? { name: row.name, body: Buffer.from(row.body, 'base64') } : null;
    }),
});

/** What a transaction keeps of a file. */
export const attachmentsInTransaction = (
  connection: Connection,
  { statements }: TransactionParts,
): AttachmentsInTransaction => ({
  async keepAttachment(letter, { sha256, name, size }, body) {
    const text = Buffer.from(body).toString('base64');
    await statements.keepAttachment(connection, { letter, sha256, name, size, body: text });
  },
});
