import type { Statements } from '#server/store/statements/statements.ts';
import { type Changes, uncountedMails } from '#signon/signature.ts';
import { changePublic } from './changePublic.ts';
import type { Connection } from './engine.ts';
import type { Transaction } from './port.ts';
import type { Publishing } from './publishing.ts';
import { rowOfMail, rowOfSignature, rowOfToken, type Sealer, signatureOfRow, tokenOfRow } from './rows.ts';
import { writeSuppression } from './writeSuppression.ts';

/** What a transaction needs beside its connection. */
export type TransactionParts = {
  statements: Statements;
  sealer: Sealer;
  newId: () => string;
  /** Called when something of a person was deleted. */
  erased: () => void;
  publishing: Publishing;
};

/** The transaction of the port, over a connection on which one was begun. */
export function transactionOn(runner: Connection, parts: TransactionParts): Transaction {
  const { statements, sealer, newId, erased } = parts;
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
    async counted(what, since) {
      const [row] = (await statements.counted(runner, { what, since })).rows;
      return Number(row?.total ?? 0);
    },
    async count(what, { start, end }, by = 1) {
      await statements.count(runner, { what, start, end, by });
    },
    async useNonce(nonce, until) {
      return (await statements.useNonce(runner, { nonce, until })).numAffectedRows === 1n;
    },
    async signature(id) {
      const [row] = (await statements.signature(runner, { id })).rows;
      return row ? signatureOfRow(row, sealer) : null;
    },
    async suppressionOf(mailbox, now) {
      const reasons = (await statements.suppressionsOf(runner, { mailbox, now })).rows.map(({ reason }) => reason);
      return reasons.find((reason) => reason === 'opted-out') ?? reasons[0] ?? null;
    },
    async triesAt(letter, mailbox) {
      const [row] = (await statements.triesAt(runner, { letter, mailbox })).rows;
      return row?.count ?? 0;
    },
    async countTry(letter, mailbox, now) {
      await statements.countTry(runner, { letter, mailbox, now });
    },
    async claimReminder(id, signedBy, now) {
      const { numAffectedRows } = await statements.claimReminder(runner, { id, signedBy, now });
      return numAffectedRows === 1n ? this.signature(id) : null;
    },
    async write(
      { save, remove, because, supersede, addToken, addCode, owe, suppression, unsuppress }: Changes,
      now,
      turn = 0,
    ) {
      if (save?.state === 'confirmed' || remove?.state === 'confirmed')
        await changePublic(runner, parts, { save, remove, because }, now);
      else if (save) await statements.saveSignature(runner, rowOfSignature(save, sealer));
      else if (remove) await statements.removeSignature(runner, remove);
      if (remove) {
        await statements.removeOwedMails(runner, remove);
        await statements.removeMailRecord(runner, remove);
        await statements.removeTries(runner, remove);
        erased();
      }
      const writes: Promise<unknown>[] = [];
      if (supersede) writes.push(statements.supersede(runner, { ...supersede, now }));
      if (addToken) writes.push(statements.addToken(runner, rowOfToken(addToken)));
      if (addCode) {
        writes.push(
          statements.removeCode(runner, { signature: addCode.signature }),
          statements.addToken(runner, rowOfToken(addCode)),
        );
        if (owe) writes.push(statements.removeTries(runner, owe));
      }
      if (owe) {
        const id = newId();
        const record = {
          id,
          mailbox: owe.mailbox,
          letter: owe.letter,
          at: now,
          counted: uncountedMails.includes(owe.template) ? 0 : 1,
        };
        writes.push(
          statements.oweMail(runner, rowOfMail(id, owe, owe.notBefore ?? now, turn, sealer)),
          statements.recordMail(runner, record),
        );
      }
      await Promise.all(writes);
      if (suppression) await writeSuppression(runner, statements, erased, suppression);
      if (unsuppress) await statements.allow(runner, unsuppress);
    },
    async noteAct(act) {
      await statements.noteAct(runner, act);
    },
    async noteErased(hash, now) {
      await statements.noteErased(runner, { hash, at: now });
    },
  };
}
