import { defaultLocale } from '#i18n/locales.ts';
import { keepHeads } from '#server/ledger/keptHeads.ts';
import { holdSurges } from '#server/letters/crowds/holdCrowds.ts';
import { sealSignatures } from '#server/letters/export/sealSignatures.ts';
import { addUpFigures } from '#server/letters/figures/addUpFigures.ts';
import type { Calendars } from '#server/letters/life/loadLife.ts';
import { tellModerators, tellOwners } from '#server/letters/moderation/careForWaiting.ts';
import { remindSigners } from '#server/letters/reminders/remindSigners.ts';
import { keepRetention } from '#server/letters/retention/keepRetention.ts';
import { purgePast } from '#server/letters/retention/purgePast.ts';
import { fieldsOfError, type LogEvent, log } from '#server/log/log.ts';
import { purgeFiles } from '#server/mail/files/files.ts';
import { tellBacklog } from '#server/mail/outbox/tellBacklog.ts';
import type { Config } from '#server/settings/config.ts';
import type { Site } from '#server/site/site.ts';
import { StoreBusy } from '#server/store/port.ts';
import type { KeptStore } from '#server/store/replay/replayOptOuts.ts';
import type { Clock } from './clock.ts';
import { sharedSettingsOf, watchNodes } from './nodes.ts';

/** How often clocks, lists and heads are compared, in milliseconds. */
const lookEvery = 60_000;

/** How often what is past its time is deleted, notices of that are given, and who has waited long is reminded, in milliseconds. */
export const careEvery = 10 * 60_000;

type Cared = {
  config: Config;
  store: KeptStore;
  keys: Parameters<typeof tellModerators>[1] &
    Parameters<typeof remindSigners>[1] &
    Parameters<typeof holdSurges>[1] &
    Parameters<typeof keepRetention>[0]['keys'] & { organisers: Parameters<typeof sealSignatures>[1] };
  letters: Site['letters'];
  calendarOf: Calendars;
  clock: Clock;
  headsFile: string;
  /** Whether the clock has leapt, so that nothing that is for good is done by it. */
  doubt: { isHeld: boolean };
  nudgeMail: () => void;
};

/**
 * Does from time to time what nobody asks for: deletes what is past its time, reminds, tells, seals, adds up, and compares
 * clocks, lists and heads. None of it throws: what fails is logged, and done the next time.
 *
 * @returns `pause`, after which nothing of it begins, and `end`, which keeps the heads once more
 */
export function careForStore({ config, store, keys, letters, calendarOf, clock, headsFile, doubt, nudgeMail }: Cared) {
  const { now } = clock;
  /** What a closing store refused is done after the next start. */
  const failed = (event: LogEvent) => (error: unknown) => {
    if (!(error instanceof StoreBusy && error.code === 'CLOSING')) log(event, fieldsOfError(error));
  };
  const slugs = Object.keys(letters);
  const keepLogHeads = () => keepHeads(store.ledger, slugs, headsFile).catch(failed('ledger.head-unkept'));
  const folder = config.mail.kind === 'files' ? config.mail.folder : null;
  const alsoFiles = folder === null ? undefined : (before: number) => purgeFiles(folder, before);
  const purge = async () => {
    try {
      doubt.isHeld = await purgePast(store, log, now(), alsoFiles);
    } catch (error) {
      failed('purge.failed')(error);
    }
  };
  let isStopping = false;
  let isReminding = false;
  const remind = async () => {
    // After a broadcast it can take longer than until the next time.
    if (doubt.isHeld || isReminding) return;
    isReminding = true;
    try {
      if ((await remindSigners(store, keys, calendarOf, now, () => isStopping)) > 0) nudgeMail();
    } catch (error) {
      failed('remind.failed')(error);
    }
    isReminding = false;
  };
  const seal = () => {
    sealSignatures(store, keys.organisers, now).then(
      (count) => count > 0 && log('organisers.sealed', { count }),
      failed('organisers.seal-failed'),
    );
  };
  const hold = () => {
    holdSurges(store, keys, now()).catch(failed('surge.hold-failed'));
  };
  const tellOfWaiting = () => {
    const alarm = { ...config.moderationAlarm, email: config.moderator.email };
    Promise.all([tellOwners(store, keys, now()), tellModerators(store, keys, alarm, now(), log)]).then(
      ([owners, isMailed]) => (owners > 0 || isMailed) && nudgeMail(),
      failed('moderation.tell-failed'),
    );
  };
  const end = () => {
    const operator = config.operator && { to: config.operator.email, locale: defaultLocale };
    const contactOf = (letter: string) => {
      const { organisersEmail = null, original = defaultLocale } = letters[letter] ?? {};
      return organisersEmail === null ? operator : { to: organisersEmail, locale: original };
    };
    keepRetention({ store, keys, calendarOf, contactOf, log }, slugs, now()).then(
      (told) => told > 0 && nudgeMail(),
      failed('retention.failed'),
    );
  };
  const addUp = () => {
    addUpFigures(store).catch(failed('figures.failed'));
  };
  const tellLate = () => {
    tellBacklog(store.outbox, log, now()).catch(failed('mail.outbox-failed'));
  };
  const nodes =
    config.store.kind === 'postgres' ? watchNodes(store, sharedSettingsOf(config, { letters }), log, now) : null;
  nodes?.look();
  purge();
  end();
  remind();
  hold();
  tellOfWaiting();
  addUp();
  seal();
  const caring = [purge, end, remind, hold, tellOfWaiting, addUp, tellLate].map((care) => setInterval(care, careEvery));
  caring.push(...[clock.look, keepLogHeads, store.compareLists].map((look) => setInterval(look, lookEvery)));
  if (nodes) caring.push(setInterval(nodes.look, lookEvery));
  return {
    pause() {
      isStopping = true;
      for (const timer of caring) clearInterval(timer);
    },
    async end() {
      await keepLogHeads();
      await nodes?.leave();
    },
  };
}
