import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '#faults/check.ts';
import type { Fault } from '#faults/fault.ts';
import { newFolder } from '#faults/newFolder.ts';
import { confirm, emptyRecord, signMany } from '#faults/signers.ts';
import { beginPortal, startPortal } from '#faults/startPortal.ts';
import { until } from '#harness/until.ts';

const clockAhead: Fault = {
  ...{ name: 'a start with a clock that is a year ahead', kind: 'wrong-clock', isQuick: false },
  async run() {
    const [dataDir, record] = [newFolder(), emptyRecord()];
    const portal = await startPortal({ dataDir });
    await signMany(portal.origin, record, 20);
    const [someone = ''] = record.acknowledged;
    await confirm(portal.origin, record, dataDir, someone);
    await portal.stop();
    const ahead = await startPortal({ dataDir, daysLater: 365 });
    await until('the log says so', () => ahead.events().some(({ event }) => event === 'purge.held'));
    const held = ahead.events().find(({ event }) => event === 'purge.held');
    await ahead.stop();
    const again = await startPortal({ dataDir });
    const recoveredMs = again.startedMs;
    const other = [...record.acknowledged][1] ?? '';
    if (!(await confirm(again.origin, record, dataDir, other))) throw new Error('a link works no more');
    await again.stop();
    return { ...check(dataDir, record, { mostMails: 2 }), recoveredMs, note: `held back: ${held?.count}` };
  },
};

/** Killed within its first minute, and started without some of its files; with them again, all is there. */
const missing = (what: string, files: RegExp, sentence: RegExp): Fault => ({
  ...{ name: `a start without ${what}`, kind: 'missing-file', isQuick: false },
  async run() {
    const [dataDir, aside, record] = [newFolder(), newFolder(), emptyRecord()];
    const portal = await startPortal({ dataDir });
    await signMany(portal.origin, record, 5);
    await portal.kill();
    const taken = readdirSync(dataDir).filter((name) => files.test(name));
    for (const name of taken) renameSync(join(dataDir, name), join(aside, name));
    const before = readdirSync(dataDir).sort().join();
    const begun = await beginPortal({ dataDir });
    const code = await begun.ended;
    const after = readdirSync(dataDir).sort().join();
    for (const name of taken) renameSync(join(aside, name), join(dataDir, name));
    const again = await startPortal({ dataDir });
    await again.stop();
    const found = check(dataDir, record, { mostMails: 2 });
    if (code !== 1 || !sentence.test(begun.printed())) found.broken.push(`it ended with ${code}: ${begun.printed()}`);
    if (before !== after) found.broken.push(`it wrote: ${after}`);
    return { ...found, recoveredMs: again.startedMs, note: 'stopped with a sentence' };
  },
});

export const startFaults: Fault[] = [
  clockAhead,
  missing('the key of the database', /^secret\.key$/, /key of the database is missing/),
  missing('the database', /^portal\.sqlite/, /database is missing/),
];
