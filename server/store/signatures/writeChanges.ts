import type { Connection } from '#server/store/engine.ts';
import { writeSuppression } from '#server/store/mails/writeSuppression.ts';
import type { TransactionParts } from '#server/store/parts.ts';
import { changePublic, type ReadSignature } from '#server/store/publishing/changePublic.ts';
import { rowOfMail, rowOfSignature, rowOfToken } from '#server/store/tables/rows.ts';
import { limits } from '#signon/limits.ts';
import type { Changes, NameSkeleton } from '#signon/signature.ts';
import { removeAttempt, removeMails } from './removeAttempt.ts';

type Writing = {
  now: number;
  /** The place of the mail within its lane. */
  turn: number;
  /** The signature that is saved or removed, if it was read in this transaction. */
  read: ReadSignature | undefined;
};

/** Writes a decision, in the order of `Changes`; see `write` in server/store/port/signatures.ts. */
export async function writeChanges(
  connection: Connection,
  parts: TransactionParts,
  changes: Changes,
  writing: Writing,
): Promise<void> {
  const { statements, erased } = parts;
  const { makeRoom, giveWay, rememberName, forgetName, suppression, unsuppress } = changes;
  const { now } = writing;
  if (makeRoom !== undefined) {
    await statements.removeOwedMails(connection, { signature: makeRoom });
    await statements.removeRecordOfLater(connection, { signature: makeRoom, now });
    await statements.removeSignature(connection, { id: makeRoom });
    erased();
  }
  if (giveWay !== undefined) {
    await statements.removeOwedLater(connection, { signature: giveWay, now });
    await statements.removeRecordOfLater(connection, { signature: giveWay, now });
  }
  await writeSignature(connection, parts, changes, writing);
  await writeLinks(connection, parts, changes, writing);
  if (rememberName || forgetName) await writeHiddenNames(connection, parts, changes, now);
  if (suppression) await writeSuppression(connection, statements, erased, suppression);
  if (unsuppress) {
    await statements.allow(connection, unsuppress);
    await statements.noteAllowed(connection, { ...unsuppress, at: now });
  }
}

/** Saves a signature, or removes it with its mails and with the attempts of its spelling. */
async function writeSignature(
  connection: Connection,
  parts: TransactionParts,
  { save, remove, because }: Changes,
  { now, read }: Writing,
): Promise<void> {
  const { statements, sealer, erased } = parts;
  if (save?.state === 'confirmed' || remove?.state === 'confirmed')
    await changePublic(connection, parts, { save, remove, because }, now, read);
  else if (save) await statements.saveSignature(connection, rowOfSignature(save, sealer));
  else if (remove) await statements.removeSignature(connection, remove);
  if (!remove) return;
  await removeMails(connection, statements, remove.id);
  for (const { id } of (await statements.waitingOfSpelling(connection, remove)).rows)
    await removeAttempt(connection, statements, id);
  erased();
}

/** Ends older links, adds one, and owes the mail that carries it: begun together, which saves journeys to the database. */
async function writeLinks(
  connection: Connection,
  { statements, sealer, newId }: TransactionParts,
  { supersede, addToken, owe }: Changes,
  { now, turn }: Writing,
): Promise<void> {
  const writes: Promise<unknown>[] = [];
  if (supersede) writes.push(statements.supersede(connection, { ...supersede, now }));
  if (addToken) writes.push(statements.addToken(connection, rowOfToken(addToken)));
  if (owe) {
    const id = newId();
    const { mail, posting } = owe;
    writes.push(
      statements.oweMail(connection, rowOfMail(id, mail, { dueAt: posting.at, now, turn }, sealer)),
      statements.recordMail(connection, { ...mail, ...posting, id }),
    );
  }
  await Promise.all(writes);
}

/** Remembers a name that was taken out of the list, as it looks, or forgets one that is shown again. */
async function writeHiddenNames(
  connection: Connection,
  { statements, sealer }: TransactionParts,
  { rememberName, forgetName }: Changes,
  now: number,
): Promise<void> {
  const hashed = ({ letter, skeleton }: NameSkeleton) => ({ letter, hash: sealer.nameHash({ letter, skeleton }) });
  if (rememberName)
    await statements.rememberName(connection, { ...hashed(rememberName), until: now + limits.hiddenNamesKept });
  if (forgetName) await statements.forgetName(connection, hashed(forgetName));
}
