import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshId } from '#server/keys/freshId.ts';
import { freshToken } from '#server/keys/freshToken.ts';
import { openKeys } from '#server/keys/keys.ts';
import { sequenceAll } from '#server/ledger/sequencer.ts';
import { holdSurges } from '#server/letters/crowds/holdCrowds.ts';
import { addUpFigures } from '#server/letters/figures/addUpFigures.ts';
import { refuseToLose } from '#server/letters/life/refuseToLose.ts';
import { tellModerators, tellOwners } from '#server/letters/moderation/careForWaiting.ts';
import { purgePast } from '#server/letters/retention/purgePast.ts';
import { createMailDelay } from '#server/mail/outbox/mailDelay.ts';
import { pacedOutbox } from '#server/mail/outbox/pacedOutbox.ts';
import { tellBacklog } from '#server/mail/outbox/tellBacklog.ts';
import { readStoreState } from '#server/store/health/storeState.ts';
import { replayOptOuts } from '#server/store/replay/replayOptOuts.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite.ts';
import { askedFigure } from '#signon/figures/figures.ts';
import { limits } from '#signon/limits.ts';
import { owedForTests, signatureForTests, tokenForTests } from '#signon/signatureForTests.ts';
import { held } from './held.ts';

/**
 * What the thread of the store does from time to time, at the worst moment: so many signed days ago, were reminded and wait
 * still; as many confirmed within this hour, owe a mail each, and stand in the log in an hour. Tells how long each took, and
 * held the thread at a time; who signs meanwhile waits as long.
 * node bench/care.ts [SIGNATURES]
 */
const [signatures = 300_000] = process.argv.slice(2).map(Number);
const letter = 'safeguards';
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const now = Math.floor(Date.now() / hour) * hour + 50 * minute;
const folder = mkdtempSync(join(tmpdir(), 'care-'));
const keys = { ...openKeys({ dataDir: folder, secretKey: Buffer.alloc(32, 1) }), freshToken, freshId };
const opened = await openSqliteStore({
  file: join(folder, 'portal.sqlite'),
  sealer: keys,
  steps: { count: minute, log: hour },
});
const silent = () => {};
const store = await replayOptOuts(opened, folder, { hash: keys.erasureHash, now: () => now, log: silent });

const together = 1000;
for (let made = 0; made < signatures; made += together)
  await store.transact(async (tx) => {
    for (let number = made; number < made + together; number += 1) {
      const waiting = signatureForTests({ signedAt: now - 5 * day });
      await tx.write({ save: waiting, addToken: tokenForTests(waiting) }, now - 5 * day);
      await tx.claimReminder(waiting.id, now, now - 3 * day);
      const at = now - 40 * minute + Math.floor((number / signatures) * 30 * minute);
      const save = signatureForTests({ state: 'confirmed', signedAt: at, confirmedAt: at });
      const owe = owedForTests(save, at, { template: number % 2 ? 'confirm' : 'signed' });
      await tx.write({ save, addToken: tokenForTests(save), owe }, at, number % 50);
      const [domain, network] = [`domain ${number % 5000}`, `network ${number}`];
      await tx.joinCrowds({ signature: save.id, letter, at, domain, network });
      await tx.noteFigure(askedFigure({ letter, locale: 'en', details: save, source: 'page' } as never, at));
      await tx.count(`${network}/burst`, { start: at, end: now - 5 * minute });
    }
  });
console.log(`${signatures} wait and were reminded, ${signatures} confirmed within the hour`);

const outbox = pacedOutbox(store, 1_000_000, silent);
const mailDelay = createMailDelay({ store, mailsPerMinute: 600, now: () => now });
const alarm = { email: null, hours: 24, names: 50 };
await store.purgeHold.look(0, now);
await held('the public log, an hour of it waiting', async () => {
  await store.publishDue(now);
  await sequenceAll(store.ledger);
});
await held('reminders', () => store.unreminded(now - limits.remindAfter, 200));
await held('surges', () => holdSurges(store, keys, now));
await held('names that wait', async () => {
  await tellOwners(store, keys, now);
  await tellModerators(store, keys, alarm, now, silent);
});
await held('mails that are late', () => tellBacklog(outbox, silent, now));
await held('how late the next mail is', () => mailDelay({ turn: null, to: 'she@example.org', isPaced: true }));
await held('when the next mail is due', () => outbox.nextDue());
await held('a lease of mails', () => outbox.lease(20, 5 * minute, now));
await held('what /metrics reads', () => readStoreState(store, [letter], now));
await held('lists compared', () => store.compareLists());
await held('the letters at the start', () => refuseToLose(store, { letters: { [letter]: {} } as never }, now));
await held('counts compared with the rows', () => store.mendCounts(now));
await held('figures added up', () => addUpFigures(store));
await held('the purge, ten minutes of counters past', () => purgePast(store, silent, now));
await held('the public log at the full hour', async () => {
  await store.publishDue(now + hour);
  await sequenceAll(store.ledger);
});
const { size } = await store.ledger.state(letter);
await store.close();
rmSync(folder, { recursive: true });
if (size !== signatures) process.exitCode = 1;
