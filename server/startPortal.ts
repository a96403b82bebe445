import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLocale } from '#i18n/locales.ts';
import { readNameWords } from '#i18n/nameWords.ts';
import { dnsNames } from '#server/domains/dnsNames.ts';
import { httpsFiles } from '#server/domains/httpsFiles.ts';
import type { DomainChecks } from '#server/domains/port.ts';
import { connectionLimits } from '#server/http/connectionLimits.ts';
import { createHandler } from '#server/http/handler.ts';
import { type RunningServer, startServer } from '#server/http/server.ts';
import { freshId } from '#server/keys/freshId.ts';
import { freshCode, freshToken, hashSecret, openKeys } from '#server/keys/keys.ts';
import { keysOfLetters } from '#server/keys/organisersKeys.ts';
import { compareHeads, keepHeads } from '#server/ledger/keptHeads.ts';
import { startSequencer } from '#server/ledger/sequencer.ts';
import { holdSurges } from '#server/letters/crowds/holdCrowds.ts';
import { sealSignatures } from '#server/letters/export/sealSignatures.ts';
import { addUpFigures } from '#server/letters/figures/addUpFigures.ts';
import { keepCalendar } from '#server/letters/life/keepCalendar.ts';
import { calendarsOf } from '#server/letters/life/loadLife.ts';
import { refuseToLose } from '#server/letters/life/refuseToLose.ts';
import { tellModerators, tellOwners } from '#server/letters/moderation/careForWaiting.ts';
import { partnersOf } from '#server/letters/partners/findPartner.ts';
import { remindSigners } from '#server/letters/reminders/remindSigners.ts';
import { keepRetention } from '#server/letters/retention/keepRetention.ts';
import { purgePast } from '#server/letters/retention/purgePast.ts';
import { createServices } from '#server/letters/services.ts';
import { purgeFiles } from '#server/mail/files/files.ts';
import { pacedOutbox } from '#server/mail/outbox/pacedOutbox.ts';
import { providerBreaker } from '#server/mail/outbox/providerBreaker.ts';
import { tellBacklog } from '#server/mail/outbox/tellBacklog.ts';
import { startMailWorker } from '#server/mail/outbox/worker.ts';
import { createMetrics } from '#server/metrics/createMetrics.ts';
import { watchPortal } from '#server/metrics/watchPortal.ts';
import type { Site } from '#server/site/site.ts';
import { openStore } from '#server/store/openStore.ts';
import { pastTime } from '#server/store/purge.ts';
import { replayOptOuts } from '#server/store/replay/replayOptOuts.ts';
import { wordFinder } from '#signon/heldWords.ts';
import { openClock } from './clock.ts';
import type { Config } from './config.ts';
import { fieldsOfError, log } from './log.ts';
import { sharedSettingsOf, watchNodes } from './nodes.ts';
import { openComposer, openTransport } from './openMail.ts';
import { refuseNewKey } from './refuseNewKey.ts';

type RunningPortal = {
  address: RunningServer['address'];
  /** Ends gracefully: no request is cut, no mail is lost. */
  stop(): Promise<void>;
};

/** How often clocks, lists and heads are compared, in milliseconds. */
const lookEvery = 60_000;

/** How often what is past its time is deleted, notices of that are given, and who has waited long is reminded, in milliseconds. */
export const careEvery = 10 * 60_000;

/**
 * Wires the world to the rules and starts serving: keys, store, printed site, mail worker, HTTP.
 *
 * @param onBroken called when the store can no longer be trusted; the process should stop
 * @throws Error when a key, the store or the address cannot be used
 */
export async function startPortal(
  config: Config,
  site: Site,
  onBroken: (error: Error) => void,
): Promise<RunningPortal> {
  await refuseNewKey(config);
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const transport = openTransport(config);
  const derived = openKeys({ ...config, letterKeys: keysOfLetters(site.letters) });
  const keys = { ...derived, freshCode, freshToken, hashSecret, freshId };
  const metrics = createMetrics(true);
  const opened = await openStore(config.store, keys, onBroken, config.steps, metrics.committed);
  const clock = await openClock(opened, log);
  const { now } = clock;
  const store = await replayOptOuts(opened, config.dataDir, { hash: keys.erasureHash, now, log });
  await refuseToLose(store, site, now()).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  for (const letter of await store.mendCounts(now())) log('counts.mended', { letter });
  const headsFile = join(config.dataDir, 'heads.json');
  for (const { letter, missing } of await compareHeads(store.ledger, headsFile)) {
    log('log.changed', { letter, count: missing });
    console.error(
      missing > 0
        ? `The public log of "${letter}" has ${missing} lines less than when this machine last looked: a backup was put back, or the disk has lost them. Whoever kept a head sees it, too.`
        : `The public log of "${letter}" is not the one that this machine last saw.`,
    );
  }
  const keepLogHeads = () =>
    keepHeads(store.ledger, Object.keys(site.letters), headsFile).catch((error) =>
      log('log.head-unkept', fieldsOfError(error)),
    );
  const unconfirmed = pastTime(now()).unconfirmed;
  let isClockDoubted = await store.purges.state(unconfirmed, now()).then(
    ({ isHeld }) => isHeld,
    () => false,
  );
  const compose = await openComposer(config, keys, site);
  const worker = startMailWorker({
    outbox: pacedOutbox(store, config.mailsPerMinute, log),
    breaker: providerBreaker(store, log),
    isWanted: store.updates.isWanted,
    compose,
    transport,
    concurrency: config.smtpConnections,
    now,
  });
  const calendarOf = calendarsOf(site);
  const sequencer = startSequencer({
    ledger: store.ledger,
    async publishDue() {
      // What a calendar brings about is for good.
      if (!isClockDoubted) await keepCalendar(store, calendarOf, Object.keys(site.letters), now());
      await store.publishDue(now());
    },
  });
  const nameWords = readNameWords();
  const services = createServices({
    store,
    calendarOf,
    partnersOf: partnersOf(site),
    keys,
    checks: checksOf(config),
    holdsWord: wordFinder(nameWords.hold),
    tellsOfAbuse: wordFinder(nameWords.ownAbuse),
    now,
    mailsPerMinute: config.mailsPerMinute,
    countStep: config.steps.count,
    nudgeMail: worker.nudge,
    nudgeLedger: sequencer.nudge,
  });
  watchPortal({
    ...{ registry: metrics.registry, store, letters: Object.keys(site.letters) },
    ...{ dataDir: config.dataDir, now },
  });
  const server = await startServer(
    createHandler({
      ...{ site, services, operator: config.operator, trustedProxies: config.trustedProxies },
      ...{ log, metrics, metricsToken: config.metricsToken },
    }),
    { ...config, connections: connectionLimits(config), log },
  );

  const folder = config.mail.kind === 'files' ? config.mail.folder : null;
  const alsoFiles = folder === null ? undefined : (before: number) => purgeFiles(folder, before);
  const purge = async () => {
    try {
      isClockDoubted = await purgePast(store, log, now(), alsoFiles);
    } catch (error) {
      log('purge.failed', fieldsOfError(error));
    }
  };
  const remind = () => {
    if (isClockDoubted) return;
    remindSigners(store, keys, services.calendarOf, now()).then(
      (count) => count > 0 && worker.nudge(),
      (error) => log('remind.failed', fieldsOfError(error)),
    );
  };
  const seal = () => {
    sealSignatures(store, keys.organisers, now).then(
      (count) => count > 0 && log('organisers.sealed', { count }),
      (error) => log('organisers.seal-failed', fieldsOfError(error)),
    );
  };
  const hold = () => {
    holdSurges(store, keys, now()).catch((error) => log('surge.hold-failed', fieldsOfError(error)));
  };
  const tellOfWaiting = () => {
    const alarm = { ...config.moderationAlarm, email: config.moderator.email };
    Promise.all([tellOwners(store, keys, now()), tellModerators(store, keys, alarm, now(), log)]).then(
      ([owners, isMailed]) => (owners > 0 || isMailed) && worker.nudge(),
      (error) => log('moderation.tell-failed', fieldsOfError(error)),
    );
  };
  const end = () => {
    const operator = config.operator && { to: config.operator.email, locale: defaultLocale };
    const contactOf = (letter: string) => {
      const { organisersEmail = null, original = defaultLocale } = site.letters[letter] ?? {};
      return organisersEmail === null ? operator : { to: organisersEmail, locale: original };
    };
    keepRetention({ store, keys, calendarOf, contactOf, log }, Object.keys(site.letters), now()).then(
      (told) => told > 0 && worker.nudge(),
      (error) => log('retention.failed', fieldsOfError(error)),
    );
  };
  const addUp = () => {
    addUpFigures(store).catch((error) => log('figures.failed', fieldsOfError(error)));
  };
  const tellLate = () => {
    tellBacklog(store.outbox, log, now()).catch((error) => log('mail.outbox-failed', fieldsOfError(error)));
  };
  const nodes = config.store.kind === 'postgres' ? watchNodes(store, sharedSettingsOf(config, site), log, now) : null;
  nodes?.look();
  purge();
  end();
  remind();
  hold();
  tellOfWaiting();
  addUp();
  seal();
  const caring = [purge, end, remind, hold, tellOfWaiting, addUp, tellLate].map((care) => setInterval(care, careEvery));
  const looking = [clock.look, keepLogHeads, store.compareLists].map((look) => setInterval(look, lookEvery));
  caring.push(...looking);
  if (nodes) caring.push(setInterval(nodes.look, lookEvery));

  return {
    address: server.address,
    async stop() {
      for (const timer of caring) clearInterval(timer);
      await server.stop();
      await worker.stop();
      await sequencer.stop();
      await keepLogHeads();
      await nodes?.leave();
      await store.close();
    },
  };
}

function checksOf({ organisationChecks }: Config): DomainChecks | null {
  if (!organisationChecks) return null;
  const names = dnsNames(organisationChecks);
  return { names, files: httpsFiles({ names }) };
}
