import type { Changes } from '#signon/signature.ts';
import type { Transaction } from './port.ts';
import { recordConfirmation, removeRecorded } from './record.ts';
import { rowOfMail, rowOfSignature, rowOfToken, type Sealer, signatureOfRow, tokenOfRow } from './rows.ts';
import type { Runner } from './statement.ts';
import type { Statements } from './statements.ts';

/** What a transaction needs beside its connection. */
export type TransactionParts = {
  statements: Statements;
  sealer: Sealer;
  newId: () => string /** Called when rows of a person were deleted. */;
  erased: () => void;
};

/** The transaction of the port, over a connection on which one was begun. */
export function transactionOn(runner: Runner, { statements, sealer, newId, erased }: TransactionParts): Transaction {
  return {
    async signatureOf(letter, mailbox) {
      const [row] = (await statements.signatureOf(runner, { letter, mailbox })).rows;
      return row ? signatureOfRow(row, sealer) : null;
    },
    async link(hash) {
      const [row] = (await statements.link(runner, { hash })).rows;
      return row ? { token: tokenOfRow(row), signature: signatureOfRow(row, sealer) } : null;
    },
    async mailsSince(mailbox, since) {
      const [row] = (await statements.mailsSince(runner, { mailbox, since })).rows;
      return Number(row?.mails ?? 0);
    },
    async signingsFrom(network, windowStart) {
      const [row] = (await statements.signingsFrom(runner, { network, windowStart })).rows;
      return row?.count ?? 0;
    },
    async countSigning(network, windowStart) {
      await statements.countSigning(runner, { network, windowStart });
    },
    async write({ save, remove, because = 'withdrawn', addToken, owe }: Changes, now) {
      if (save) await statements.saveSignature(runner, rowOfSignature(save, sealer));
      if (save && save.confirmedAt !== null) await recordConfirmation(runner, statements, { ...save, confirmedAt: save.confirmedAt });
      if (remove) {
        await removeRecorded(runner, statements, remove.id, because, now);
        await statements.removeOwedMails(runner, remove);
        await statements.removeMailRecord(runner, remove);
        erased();
      }
      if (addToken) await statements.addToken(runner, rowOfToken(addToken));
      if (owe) {
        const id = newId();
        await statements.oweMail(runner, rowOfMail(id, owe, now, sealer));
        await statements.recordMail(runner, { id, mailbox: owe.mailbox, letter: owe.letter, at: now });
      }
    },
    async noteErased(hash, now) {
      await statements.noteErased(runner, { hash, at: now });
    },
  };
}
