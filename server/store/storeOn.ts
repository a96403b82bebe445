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
import { milestonesOn } from './letters/milestones.ts';
import { paperCountsOn } from './letters/paperCounts.ts';
import { signedLetters } from './letters/signedLetters.ts';
import { updatesOn } from './letters/updates.ts';
import { mailboxesOf } from './mails/mailboxesOf.ts';
import { outboxOn } from './mails/outbox.ts';
import { suppressionsOn } from './mails/suppressions.ts';
import type { StoreParts } from './parts.ts';
import type { Store } from './port.ts';
import { listConfirmed } from './publishing/publicList.ts';
import { ledgerOn } from './publishing/publicLog.ts';
import { publishedOn } from './publishing/published.ts';
import { createPublishing } from './publishing/publishing.ts';
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
import { signaturesOn } from './signatures/signatures.ts';
import type { Sealer } from './tables/rows.ts';
import { transactionsOn } from './transaction.ts';

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
  const { read, erased, tidy, time, close } = engine;
  const troubles = storeTroubles(log);
  const { run, taken } = tellSteps(troubles.noticing(engine.run), onStep);
  const statements = compileStatements(engine.db);
  const publishing = createPublishing(statements, steps, erased, taken);
  const parts: StoreParts = { run, read, tidy, statements, sealer, newId: freshId, erased, publishing };
  const transactionOn = transactionsOn(parts);
  return {
    transact: (work) => run((connection) => work(transactionOn(connection))),
    ...signaturesOn(parts),
    ...suppressionsOn(parts),
    ...milestonesOn(parts),
    ...paperCountsOn(parts),
    ...publishedOn(parts, steps),
    counts: (letter) => read((connection) => countLetter(connection, statements, letter)),
    mendCounts: (now) => mendCounts(parts, now),
    signatories: (letter, options) => read(({ db }) => listConfirmed(db, sealer, letter, options)),
    signedLetters: () => read((connection) => signedLetters(connection, statements)),
    mailboxesOf: (certain) => mailboxesOf(read, certain),
    attachments: attachmentsOn(parts),
    ledger: ledgerOn(parts),
    purgeHold: purgeHoldOn(parts),
    nodes: nodesOn(parts),
    erasures: erasuresOn(parts),
    affirming: affirmingOn(parts),
    retention: retentionOn(parts),
    moderation: moderationOn(parts),
    motives: motivesOn(parts),
    crowds: crowdsOn(parts),
    people: peopleOn(parts),
    partners: partnersOn(parts),
    friends: friendsOn(parts),
    organisations: organisationsOn(parts),
    outbox: outboxOn(parts),
    updates: updatesOn(parts),
    figures: figuresOn(parts),
    purge: (before) => purge(parts, before),
    async ping() {
      await engine.ping();
      if (!troubles.hasJustWritten()) await run(({ db }) => tryToWrite(db));
    },
    time,
    close,
  };
}
