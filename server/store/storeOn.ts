import { sql } from 'kysely';
import { freshId } from '#server/keys/freshId.ts';
import { log } from '#server/log/log.ts';
import { compileStatements } from '#server/store/statements/statements.ts';
import { countLetter } from './counting/counts.ts';
import { figuresOn } from './counting/figures.ts';
import { mendCounts } from './counting/mendCounts.ts';
import type { Engine } from './engine.ts';
import { nodesOn } from './health/nodes.ts';
import { storeTroubles } from './health/storeTroubles.ts';
import { tryToWrite } from './health/tryToWrite.ts';
import { attachmentsOn } from './letters/attachments.ts';
import { milestonesOfRows } from './letters/milestonesOfRows.ts';
import { readPaperCounts } from './letters/paperCounts.ts';
import { signedLetters } from './letters/signedLetters.ts';
import { updatesOn } from './letters/updates.ts';
import { mailboxesOf } from './mails/mailboxesOf.ts';
import { outboxOn } from './mails/outbox.ts';
import type { Store } from './port.ts';
import { listConfirmed, listPublic } from './publishing/publicList.ts';
import { ledgerOn } from './publishing/publicLog.ts';
import { createPublishing, readPublished } from './publishing/publishing.ts';
import type { Steps } from './publishing/steps.ts';
import { tellSteps } from './publishing/tellSteps.ts';
import { erasuresOn } from './retention/erasures.ts';
import { purge } from './retention/purge.ts';
import { purgeHoldOn } from './retention/purgeHold.ts';
import { retentionOn } from './retention/retention.ts';
import { affirmingOn } from './signatures/affirming.ts';
import { crowdsOn } from './signatures/crowds.ts';
import { friendsOn } from './signatures/friends.ts';
import { moderationOn, organisationsOn } from './signatures/moderation.ts';
import { motivesOn } from './signatures/motives.ts';
import { partnersOn } from './signatures/partners.ts';
import { peopleOn } from './signatures/people.ts';
import { type Sealer, signatureOfRow, tokenOfRow } from './tables/rows.ts';
import { transactionOn } from './transaction.ts';

/**
 * The store of the port on any engine whose tables are up to date.
 *
 * @param steps how often the public is told what was counted
 * @param onStep told each letter of which the public is told something else from now on
 */
export function storeOn(
  engine: Engine,
  sealer: Sealer,
  steps: Steps,
  onStep: (letter: string) => void = () => {},
): Store {
  const { read, erased, tidy, close } = engine;
  const troubles = storeTroubles(log);
  const { run, taken } = tellSteps(troubles.noticing(engine.run), onStep);
  const statements = compileStatements(engine.db);
  const publishing = createPublishing(statements, steps, erased, taken);
  const parts = { statements, sealer, newId: freshId, erased, publishing };
  const published = (letter: string, now: number) =>
    read((connection) => readPublished(statements, connection, steps, letter, now));
  return {
    transact: (work) => run((connection) => work(transactionOn(connection, parts))),
    async link(hash) {
      const [row] = (await read((connection) => statements.link(connection, { hash }))).rows;
      return row ? { token: tokenOfRow(row), signature: signatureOfRow(row, sealer) } : null;
    },
    counts: (letter) => read((connection) => countLetter(connection, statements, letter)),
    mendCounts: (now) => mendCounts({ run, read, publishing }, statements, now),
    async published(letter, now) {
      for (;;) {
        const told = await published(letter, now);
        if (told) return told;
        await run((connection) => publishing.take(connection, letter, now));
      }
    },
    async publishDue(now) {
      const letters = await read(({ db }) => db.selectFrom('published').select('letter').execute());
      for (const { letter } of letters)
        if (!(await published(letter, now))) await run((connection) => publishing.take(connection, letter, now));
    },
    listed: (letter, options) => read(({ db }) => listPublic(db, sealer, letter, options)),
    standing: (id) =>
      read(async (connection) => {
        const [row] = (await statements.listedAt(connection, { id })).rows;
        if (!row || row.number === null) return null;
        const [told] = (await statements.published(connection, row)).rows;
        return { number: Number(row.number), isTold: Number(row.listed_step) <= Number(told?.step ?? 0) };
      }),
    signatories: (letter, options) => read(({ db }) => listConfirmed(db, sealer, letter, options)),
    attachments: attachmentsOn(read, statements),
    ledger: ledgerOn({ run, read, statements }),
    purgeHold: purgeHoldOn({ run }),
    nodes: nodesOn({ run, read }),
    time: engine.time,
    erasures: erasuresOn({ run, read, erased, publishing }, statements),
    async purge(before) {
      const purged = await purge(run, statements, erased, before);
      await tidy();
      return purged;
    },
    milestones: (letter) =>
      read(async (connection) => milestonesOfRows((await statements.milestones(connection, { letter })).rows)),
    signedLetters: () => read((connection) => signedLetters(connection, statements)),
    affirming: affirmingOn({ read }, statements),
    retention: retentionOn({ ...engine, run, statements, publishing }),
    moderation: moderationOn(read, sealer),
    paperCounts: (letter) => read((connection) => readPaperCounts(connection, { statements }, letter)),
    motives: motivesOn(read, statements, sealer),
    crowds: crowdsOn(read),
    people: peopleOn(read, sealer),
    partners: partnersOn(read, statements),
    friends: friendsOn(read, statements, sealer),
    organisations: organisationsOn(read, sealer),
    outbox: outboxOn({ run, read, erased, statements, sealer, newId: freshId }),
    updates: updatesOn(read, statements),
    figures: figuresOn({ run, read, statements }),
    async confirmedOf(letter, mailbox) {
      const [row] = (await read((connection) => statements.confirmedOf(connection, { letter, mailbox }))).rows;
      return row ? signatureOfRow(row, sealer) : null;
    },
    mailboxesOf: (certain) => mailboxesOf(read, certain),
    isOptedOut: (certain) =>
      read(async (connection) => (await statements.optedOut(connection, { certain })).rows.length > 0),
    isBounced: (spelling, at) =>
      read(async (connection) => (await statements.bounced(connection, { spelling, at })).rows.length > 0),
    optedOut: () =>
      read(async ({ db }) =>
        (await db.selectFrom('suppressions').select('address').where('reason', '=', 'opted-out').execute()).map(
          ({ address }) => address,
        ),
      ),
    wishes: () =>
      read(async ({ db }) => {
        const refused = await db
          .selectFrom('suppressions')
          .select(['address as certain', 'since as at'])
          .where('reason', '=', 'opted-out')
          .execute();
        const allowed = await db.selectFrom('mail_allowed').selectAll().execute();
        const wishesOf = (rows: { certain: string; at: number }[], isOptedOut: boolean) =>
          rows.map(({ certain, at }) => ({ certain, at: Number(at), isOptedOut }));
        return [...wishesOf(allowed, false), ...wishesOf(refused, true)];
      }),
    unreminded: (signedBy, count) =>
      read(async (connection) =>
        (await statements.unreminded(connection, { signedBy, count })).rows.map(({ id }) => id),
      ),
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
    async ping() {
      await engine.ping();
      if (!troubles.hasJustWritten()) await run(({ db }) => tryToWrite(db));
    },
    close,
  };
}
