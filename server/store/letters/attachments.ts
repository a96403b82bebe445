import type { Engine } from '#server/store/engine.ts';
import type { Attachments } from '#server/store/port/attachments.ts';
import type { Statements } from '#server/store/statements/statements.ts';

/** The attachments of the port, on any engine. */
export const attachmentsOn = (read: Engine['read'], statements: Statements): Attachments => ({
  read: (letter, sha256) =>
    read(async (connection) => {
      const [row] = (await statements.attachment(connection, { letter, sha256 })).rows;
      return row ? { name: row.name, body: Buffer.from(row.body, 'base64') } : null;
    }),
});
