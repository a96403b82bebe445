import { mkdirSync } from 'node:fs';
import { readNameWords } from '#i18n/nameWords.ts';
import { dnsNames } from '#server/domains/dnsNames.ts';
import { httpsFiles } from '#server/domains/httpsFiles.ts';
import type { DomainChecks } from '#server/domains/port.ts';
import { freshId } from '#server/keys/freshId.ts';
import { freshCode, freshToken, hashSecret, hashToken } from '#server/keys/freshToken.ts';
import { openKeys } from '#server/keys/keys.ts';
import { keysOfLetters } from '#server/keys/organisersKeys.ts';
import { compareHeads, headsFileIn, keepHeads } from '#server/ledger/keptHeads.ts';
import { startSequencer } from '#server/ledger/sequencer.ts';
import { keepCalendar } from '#server/letters/life/keepCalendar.ts';
import { calendarsOf } from '#server/letters/life/loadLife.ts';
import { refuseToLose } from '#server/letters/life/refuseToLose.ts';
import { refuseUnkept } from '#server/letters/life/refuseUnkept.ts';
import { readOthersNames } from '#server/letters/organisations/readOthersNames.ts';
import { partnersOf } from '#server/letters/partners/findPartner.ts';
import { createServices, type Services } from '#server/letters/services.ts';
import { createWorld } from '#server/letters/world.ts';
import { fieldsOfError, log } from '#server/log/log.ts';
import { pacedOutbox } from '#server/mail/outbox/pacedOutbox.ts';
import { providerBreaker } from '#server/mail/outbox/providerBreaker.ts';
import { startMailWorker } from '#server/mail/outbox/worker.ts';
import type { PrintedMails } from '#server/mail/templates.ts';
import type { CallsState } from '#server/metrics/watchPortal.ts';
import type { Config } from '#server/settings/config.ts';
import type { Site } from '#server/site/site.ts';
import { openStore } from '#server/store/openStore.ts';
import type { Ledger } from '#server/store/port/ledger.ts';
import { replayOptOuts } from '#server/store/replay/replayOptOuts.ts';
import { pastTime } from '#server/store/retention/purge.ts';
import { wordFinder } from '#signon/moderation/heldWords.ts';
import { careForStore } from './careForStore.ts';
import { openClock } from './clock.ts';
import { openComposer, openTransport } from './openMail.ts';
import { refuseToBegin } from './refuseToBegin.ts';

/** What the side of the store needs of the printed site. */
export type SiteOfStore = { letters: Site['letters']; mails: PrintedMails };

/** What it tells unasked. */
export type ToldByStore = {
  /** The store can no longer be trusted; the process should stop. */
  broken(error: Error): void;
  /** A transaction that several works shared became durable. @param ms from its begin */
  committed(ms: number): void;
  /** The public is told something else of a letter. */
  changed(letter: string): void;
};

/** All that has to do with the store: with keys, rules, mails and the public log behind one interface. */
export type StoreSide = {
  services: Services;
  /** Milliseconds since 1970, by the clock by which everything expires. */
  now(): number;
  /** null where it has no thread of its own. */
  calls: CallsState | null;
  /** Ends when no mail is on its way and all that was taken is durable. */
  stop(): Promise<void>;
};

/**
 * Opens keys and store, and starts what works on them: mails, the order of the public log, and care.
 *
 * @throws Error when a key or the store cannot be used
 */
export async function startStoreSide(
  config: Config,
  { letters, mails }: SiteOfStore,
  told: ToldByStore,
): Promise<StoreSide> {
  const isNew = await refuseToBegin(config);
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const transport = openTransport(config);
  const derived = openKeys({ ...config, letterKeys: keysOfLetters(letters) });
  const keys = { ...derived, freshCode, freshToken, hashSecret, hashToken, freshId };
  const opened = await openStore(config.store, keys, told.broken, config.steps, told.committed, told.changed);
  if (isNew) log('store.begun');
  const clock = await openClock(opened, log);
  const { now } = clock;
  const store = await replayOptOuts(opened, config.dataDir, { hash: keys.erasureHash, now, log });
  try {
    await refuseToLose(store, { letters }, now());
    await refuseUnkept(store, { letters }, now());
  } catch (error) {
    await store.close();
    throw error;
  }
  for (const letter of await store.mendCounts(now())) log('counts.mended', { letter });
  const headsFile = headsFileIn(config.dataDir);
  await tellChangedLogs(store.ledger, headsFile);
  // From the first moment on they tell that there is a database.
  await keepHeads(store.ledger, Object.keys(letters), headsFile).catch((error) =>
    log('ledger.head-unkept', fieldsOfError(error)),
  );
  const doubt = await store.purgeHold.state(pastTime(now()).unconfirmed, now()).then(
    ({ isHeld }) => ({ isHeld }),
    () => ({ isHeld: false }),
  );
  const worker = startMailWorker({
    outbox: pacedOutbox(store, config.mailsPerMinute, log),
    breaker: providerBreaker(store, log),
    isWanted: store.updates.isWanted,
    compose: openComposer(config, keys, { letters, mails }),
    transport,
    concurrency: config.smtpConnections,
    now,
  });
  const calendarOf = calendarsOf({ letters });
  const sequencer = startSequencer({
    ledger: store.ledger,
    async publishDue() {
      // What a calendar brings about is for good.
      if (!doubt.isHeld) await keepCalendar(store, calendarOf, Object.keys(letters), now());
      await store.publishDue(now());
    },
  });
  const nameWords = readNameWords();
  const world = createWorld({
    ...{ store, keys, now, calendarOf },
    partnersOf: partnersOf({ letters }),
    checks: checksOf(config),
    holdsWord: wordFinder(nameWords.hold),
    isOthersName: readOthersNames(),
    tellsOfAbuse: wordFinder(nameWords.ownAbuse),
    mailsPerMinute: config.mailsPerMinute,
    nudgeMail: worker.nudge,
    nudgeLedger: sequencer.nudge,
  });
  const care = careForStore({
    ...{ config, store, keys, letters, calendarOf, clock, headsFile, doubt },
    nudgeMail: worker.nudge,
  });
  return {
    ...{ services: createServices(world), now, calls: null },
    async stop() {
      care.pause();
      await worker.stop();
      await sequencer.stop();
      await care.end();
      await store.close();
    },
  };
}

async function tellChangedLogs(ledger: Ledger, headsFile: string): Promise<void> {
  for (const { letter, missing } of await compareHeads(ledger, headsFile)) {
    log('ledger.changed', { letter, count: missing });
    console.error(
      missing > 0
        ? `The public log of "${letter}" has ${missing} lines less than when this machine last looked: a backup was put back, or the disk has lost them. Whoever kept a head sees it, too.`
        : `The public log of "${letter}" is not the one that this machine last saw.`,
    );
  }
}

function checksOf({ organisationChecks }: Config): DomainChecks | null {
  if (!organisationChecks) return null;
  const names = dnsNames(organisationChecks);
  return { names, files: httpsFiles({ names }) };
}
