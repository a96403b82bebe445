import type { OrganisersKey } from '#server/keys/organisersKey.ts';
import type { Runner } from '#server/store/statements/statement.ts';
import type { Statements } from '#server/store/statements/statements.ts';
import { countedSince } from '#signon/organisation.ts';
import { organisersOnly, withoutTexts } from '#signon/organisersOnly.ts';
import { type Changes, type ForOrganisers, type Signature, uncountedMails } from '#signon/signature.ts';
import type { Transaction } from './port.ts';
import { recordConfirmation, removeRecorded, takeBackRecorded } from './record.ts';
import { rowOfMail, rowOfSignature, rowOfToken, type Sealer, signatureOfRow, tokenOfRow } from './rows.ts';
import { writeSuppression } from './writeSuppression.ts';

/** What a transaction needs beside its connection. */
type TransactionParts = {
  statements: Statements;
  sealer: Sealer;
  newId: () => string;
  /** Called when something of a person was deleted. */
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
      if (save) {
        const sealed = await sealForOrganisers(save, sealer.organisers);
        await statements.saveSignature(runner, rowOfSignature(sealed, sealer));
        // The row as it was could still be read from the engine's log.
        if (sealed !== save) erased();
      }
      const since = save ? countedSince(save) : null;
      if (save && since !== null) await recordConfirmation(runner, statements, { ...save, since });
      else if (save?.kind === 'organisation' && save.state === 'confirmed')
        await takeBackRecorded(runner, statements, save.id, because ?? 'unproven', now);
      if (remove) {
        await removeRecorded(runner, statements, remove.id, because ?? 'withdrawn', now);
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

/** Seals what only the organisers may read of a signature, if they have a key. @returns the same signature when there is nothing to seal */
async function sealForOrganisers(
  signature: Signature,
  organisers: OrganisersKey | null | undefined,
): Promise<Signature> {
  const texts = Object.entries(organisersOnly(signature));
  if (!organisers || texts.length === 0) return signature;
  const sealed = await Promise.all(texts.map(async ([field, text]) => [field, await organisers.seal(text)] as const));
  return withoutTexts(signature, {
    recipient: organisers.recipient,
    ...(Object.fromEntries(sealed) as Omit<ForOrganisers, 'recipient'>),
  });
}
