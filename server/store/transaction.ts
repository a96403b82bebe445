import { limits } from '#signon/limits.ts';
import type { CountedMail } from '#signon/mail/mailTime.ts';
import type { Changes, NameLook } from '#signon/signature.ts';
import { rateCountersOn } from './counting/rateCounters.ts';
import type { Connection } from './engine.ts';
import { milestonesOfRows } from './letters/milestonesOfRows.ts';
import { noteMilestone } from './letters/noteMilestone.ts';
import { notePaperCount, readPaperCounts } from './letters/paperCounts.ts';
import { updatesIn } from './letters/updates.ts';
import { leaseMails } from './mails/leaseMails.ts';
import { writeSuppression } from './mails/writeSuppression.ts';
import type { Transaction } from './port.ts';
import { changePublic, type ReadSignature, type TransactionParts } from './publishing/changePublic.ts';
import { noticesOf } from './retention/retention.ts';
import { attemptsOfRows } from './signatures/attemptsOfRows.ts';
import { friendWritesOn } from './signatures/friends.ts';
import { countLeft, leaveCrowds } from './signatures/leaveCrowds.ts';
import { readMotive, writeMotive } from './signatures/motives.ts';
import { partnerWritesOn } from './signatures/partners.ts';
import { removeAttempt, removeMails } from './signatures/removeAttempt.ts';
import { rowOfMail, rowOfSignature, rowOfToken, signatureOfRow, tokenOfRow } from './tables/rows.ts';

/** The transaction of the port, over a connection on which one was begun. */
export function transactionOn(runner: Connection, parts: TransactionParts): Transaction {
  const { statements, sealer, newId, erased } = parts;
  /** What a link leads to is written most often: nobody else writes it meanwhile. */
  let linked: ReadSignature | undefined;
  return {
    ...updatesIn(runner, parts),
    async confirmedOf(letter, mailbox) {
      const [row] = (await statements.confirmedOf(runner, { letter, mailbox })).rows;
      return row ? signatureOfRow(row, sealer) : null;
    },
    async attempt(id) {
      return attemptsOfRows((await statements.attempt(runner, { id })).rows, sealer)[0] ?? null;
    },
    async attemptsOf(letter, mailbox) {
      return attemptsOfRows((await statements.attemptsOf(runner, { letter, mailbox })).rows, sealer);
    },
    async waitingIn(mailbox) {
      const { rows } = await statements.waitingIn(runner, { mailbox });
      return rows.map(({ id, signed_at, mail_at, cause }) => ({ id, signedAt: signed_at, mailAt: mail_at, cause }));
    },
    async link(hash) {
      const [row] = (await statements.link(runner, { hash })).rows;
      if (!row) return null;
      linked = { row, signature: signatureOfRow(row, sealer) };
      return { token: tokenOfRow(row), signature: linked.signature };
    },
    async mailsSince(mailbox, since) {
      return (await statements.mailsSince(runner, { mailbox, since })).rows as CountedMail[];
    },
    lease: (asked) => leaseMails(runner, parts, asked),
    ...rateCountersOn(runner, statements),
    async useNonce(nonce, until) {
      return (await statements.useNonce(runner, { nonce, until })).numAffectedRows === 1n;
    },
    async signature(id) {
      const [row] = (await statements.signature(runner, { id })).rows;
      return row ? signatureOfRow(row, sealer) : null;
    },
    async isOptedOut(certain) {
      return (await statements.optedOut(runner, { certain })).rows.length > 0;
    },
    async suppressionOf({ spelling, certain }, now) {
      const reasons = (await statements.suppressionsOf(runner, { spelling, certain, now })).rows.map(
        ({ reason }) => reason,
      );
      return reasons.find((reason) => reason === 'opted-out') ?? reasons[0] ?? null;
    },
    async claimReminder(id, signedBy, now) {
      const { numAffectedRows } = await statements.claimReminder(runner, { id, signedBy, now });
      return numAffectedRows === 1n ? this.signature(id) : null;
    },
    async write(
      {
        save,
        remove,
        because,
        makeRoom,
        giveWay,
        supersede,
        addToken,
        owe,
        suppression,
        unsuppress,
        ...names
      }: Changes,
      now,
      turn = 0,
    ) {
      const id = save?.id ?? remove?.id;
      const read = linked?.signature.id === id ? linked : undefined;
      linked = undefined;
      if (makeRoom !== undefined) {
        await statements.removeOwedMails(runner, { signature: makeRoom });
        await statements.removeRecordOfLater(runner, { signature: makeRoom, now });
        await statements.removeSignature(runner, { id: makeRoom });
        erased();
      }
      if (giveWay !== undefined) {
        await statements.removeOwedLater(runner, { signature: giveWay, now });
        await statements.removeRecordOfLater(runner, { signature: giveWay, now });
      }
      if (save?.state === 'confirmed' || remove?.state === 'confirmed')
        await changePublic(runner, parts, { save, remove, because }, now, read);
      else if (save) await statements.saveSignature(runner, rowOfSignature(save, sealer));
      else if (remove) await statements.removeSignature(runner, remove);
      if (remove) {
        await removeMails(runner, statements, remove.id);
        for (const { id } of (await statements.waitingOfSpelling(runner, remove)).rows)
          await removeAttempt(runner, statements, id);
        erased();
      }
      const writes: Promise<unknown>[] = [];
      if (supersede) writes.push(statements.supersede(runner, { ...supersede, now }));
      if (addToken) writes.push(statements.addToken(runner, rowOfToken(addToken)));
      if (owe) {
        const id = newId();
        const { mail, posting } = owe;
        writes.push(
          statements.oweMail(runner, rowOfMail(id, mail, { dueAt: posting.at, now, turn }, sealer)),
          statements.recordMail(runner, { ...mail, ...posting, id }),
        );
      }
      await Promise.all(writes);
      const hashed = ({ letter, look }: NameLook) => ({ letter, hash: sealer.nameHash({ letter, look }) });
      const { rememberName, forgetName } = names;
      if (rememberName)
        await statements.rememberName(runner, { ...hashed(rememberName), until: now + limits.hiddenNamesKept });
      if (forgetName) await statements.forgetName(runner, hashed(forgetName));
      if (suppression) await writeSuppression(runner, statements, erased, suppression);
      if (unsuppress) {
        await statements.allow(runner, unsuppress);
        await statements.noteAllowed(runner, { ...unsuppress, at: now });
      }
    },
    async noteFigure(event) {
      await statements.noteFigure(runner, { id: newId(), ...event });
    },
    ...partnerWritesOn(runner, parts),
    ...friendWritesOn(runner, parts),
    async joinCrowds(joining) {
      await statements.joinCrowds(runner, joining);
    },
    async isCrowdOf(size, { by, ...crowd }, since) {
      const others = size - 1 - (await countLeft(runner, statements, { by, ...crowd }, since));
      return others < 0 || (await statements.oneOf[by](runner, { ...crowd, since, others })).rows.length > 0;
    },
    leaveCrowds: (signature) => leaveCrowds(runner, statements, signature),
    async forgetMails({ spelling, certain, mailbox }) {
      await statements.removeOwedMailsToCertain(runner, { certain, mailbox });
      await statements.removeRecordOfCertain(runner, { certain, mailbox });
      await statements.liftBounce(runner, { spelling });
      erased();
    },
    async claimWaitingNotice(id, now) {
      const { numAffectedRows } = await statements.claimWaitingNotice(runner, { id, now });
      return numAffectedRows === 1n ? this.signature(id) : null;
    },
    paperCounts: (letter) => readPaperCounts(runner, parts, letter),
    notePaperCount: (counted, now) => notePaperCount(runner, parts, counted, now),
    motive: (signature) => readMotive(runner, statements, sealer, signature),
    writeMotive: (of, motive, now) => writeMotive(runner, parts, of, motive, now),
    async isNameHidden({ letter, look }, now) {
      const hash = sealer.nameHash({ letter, look });
      return (await statements.hiddenName(runner, { letter, hash, now })).rows.length > 0;
    },
    async noteAct(act) {
      await statements.noteAct(runner, act);
    },
    async milestones(letter) {
      return milestonesOfRows((await statements.milestones(runner, { letter })).rows);
    },
    async keepAttachment(letter, { sha256, name, size }, body) {
      const text = Buffer.from(body).toString('base64');
      await statements.keepAttachment(runner, { letter, sha256, name, size, body: text });
    },
    async noteAsked(signature, version, at) {
      return (await statements.noteAsked(runner, { signature, version, at })).numAffectedRows === 1n;
    },
    async noteAffirmed({ id, letter }, version, from, at) {
      const told = await parts.publishing.take(runner, letter, at);
      await statements.noteAffirmed(runner, { signature: id, version, from, at });
      await parts.publishing.note(runner, told, { changed: 1 }, at);
    },
    notices: (letter) => noticesOf(runner, statements, letter),
    async noteNotice(letter, notice) {
      return (await statements.noteNotice(runner, { letter, ...notice })).numAffectedRows === 1n;
    },
    noteMilestone: (milestone, now) => noteMilestone(runner, parts, milestone, now),
    async noteErased(hash, now) {
      await statements.noteErased(runner, { hash, at: now });
    },
  };
}
