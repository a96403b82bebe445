import { copyFileSync, readdirSync, rmSync } from 'node:fs';
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

const missingKey: Fault = {
  ...{ name: 'a start without the key of the database', kind: 'missing-key', isQuick: false },
  async run() {
    const [dataDir, record] = [newFolder(), emptyRecord()];
    const portal = await startPortal({ dataDir });
    await signMany(portal.origin, record, 5);
    await portal.stop();
    const key = join(dataDir, 'secret.key');
    const aside = `${newFolder()}/secret.key`;
    copyFileSync(key, aside);
    rmSync(key);
    const before = readdirSync(dataDir).sort().join();
    const begun = await beginPortal({ dataDir });
    const code = await begun.ended;
    const after = readdirSync(dataDir).sort().join();
    copyFileSync(aside, key);
    const again = await startPortal({ dataDir });
    await again.stop();
    const found = check(dataDir, record);
    if (code !== 1 || !/key of the database is missing/.test(begun.printed()))
      found.broken.push(`it ended with ${code}: ${begun.printed()}`);
    if (before !== after) found.broken.push(`it wrote: ${after}`);
    return { ...found, recoveredMs: 0, note: 'stopped with a sentence' };
  },
};

export const startFaults: Fault[] = [clockAhead, missingKey];
