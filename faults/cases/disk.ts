import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { isReady, readiness } from '#faults/askPortal.ts';
import { check } from '#faults/check.ts';
import { failingDisk, needsOfDisk } from '#faults/disk/failingDisk.ts';
import type { Fault } from '#faults/fault.ts';
import { newFolder } from '#faults/newFolder.ts';
import { emptyRecord, signMany, signOn } from '#faults/signers.ts';
import { startPortal } from '#faults/startPortal.ts';
import { until } from '#harness/until.ts';

const eio = 5;
const enospc = 28;

const full: Fault = {
  ...{ name: 'the disk full while people sign', kind: 'full-disk', isQuick: true, needs: needsOfDisk },
  async run() {
    const [dataDir, record] = [newFolder(), emptyRecord()];
    const disk = failingDisk(dataDir);
    if (!disk) return null;
    const portal = await startPortal({ dataDir, env: disk.env });
    await signMany(portal.origin, record, 20);
    disk.say(`write ${enospc}`);
    await signMany(portal.origin, record, 40);
    await until('it is not ready', async () => (await readiness(portal)) === 503);
    disk.say('');
    const recoveredMs = await until('it is ready again', () => isReady(portal));
    await signMany(portal.origin, record, 20);
    await portal.stop();
    const found = check(dataDir, record);
    const events = portal.events();
    const refused = events.filter(({ event, code }) => event === 'store.refused' && code === 'DISK_FULL');
    if (refused.length === 0) found.broken.push('the log says nothing of it');
    if ((record.answers.get('503') ?? 0) < 40) found.broken.push('somebody was told something else than to come again');
    return { ...found, recoveredMs, note: `${record.answers.get('503')} answered 503; ${refused.length} lines` };
  },
};

/** After a failed sync nobody knows what is on the disk: the process stops, and what it acknowledged is there. */
const failing = (what: 'sync' | 'write', isQuick: boolean): Fault => ({
  ...{ name: `EIO at the next ${what} of the database`, kind: 'failing-disk', isQuick, needs: needsOfDisk },
  async run() {
    const [dataDir, record] = [newFolder(), emptyRecord()];
    const disk = failingDisk(dataDir);
    if (!disk) return null;
    const portal = await startPortal({ dataDir, env: disk.env });
    await signMany(portal.origin, record, 20);
    disk.say(`${what} ${eio}`);
    const before = record.acknowledged.size;
    const load = signOn(portal.origin, record);
    const code = await portal.ended;
    await load.stop();
    disk.say('');
    const again = await startPortal({ dataDir, env: disk.env });
    const recoveredMs = again.startedMs;
    await signMany(again.origin, record, 10);
    await again.stop();
    const found = check(dataDir, record, { mostMails: 2 });
    const said = portal.events().find(({ event }) => event === 'store.broken');
    if (code !== 1 || said?.code !== 'IOERR') found.broken.push(`it ended with ${code} and said ${said?.code}`);
    if (record.acknowledged.size !== before + 10) found.broken.push('somebody was acknowledged while the disk failed');
    return { ...found, recoveredMs, note: 'the process stopped by itself' };
  },
});

const locked: Fault = {
  ...{ name: 'the database locked by another program for eight seconds', kind: 'database-held', isQuick: false },
  async run() {
    const [dataDir, record] = [newFolder(), emptyRecord()];
    const portal = await startPortal({ dataDir });
    await signMany(portal.origin, record, 20);
    const other = new DatabaseSync(join(dataDir, 'portal.sqlite'));
    other.exec('begin immediate');
    const load = signOn(portal.origin, record, 20);
    await delay(8000);
    other.exec('commit');
    other.close();
    const recoveredMs = await until('it is ready again', () => isReady(portal));
    await load.stop();
    await portal.stop();
    const found = check(dataDir, record);
    const said = portal.events().find(({ event, code }) => event === 'store.refused' && code === 'LOCKED');
    if (!said) found.broken.push('the log says nothing of it');
    return { ...found, recoveredMs, note: `${record.answers.get('503')} answered 503` };
  },
};

/** As when a disk is unmounted, or somebody tidies up. */
const movedAway: Fault = {
  ...{ name: 'the folder of the database moved away while people sign', kind: 'missing-file', isQuick: false },
  async run() {
    const [dataDir, record] = [newFolder(), emptyRecord()];
    const portal = await startPortal({ dataDir });
    await signMany(portal.origin, record, 20);
    renameSync(dataDir, `${dataDir}.away`);
    await signMany(portal.origin, record, 20);
    await until('it is not ready', async () => (await readiness(portal)) === 503);
    // What it wrote there meanwhile is not what was there; but mails that left as files have left.
    const outbox = join(dataDir, 'outbox');
    if (existsSync(outbox)) cpSync(outbox, join(`${dataDir}.away`, 'outbox'), { recursive: true });
    rmSync(dataDir, { recursive: true, force: true });
    renameSync(`${dataDir}.away`, dataDir);
    const recoveredMs = await until('it is ready again', () => isReady(portal));
    await signMany(portal.origin, record, 20);
    await portal.kill();
    const found = check(dataDir, record, { mostMails: 2 });
    if (record.answers.get('503') !== 20) found.broken.push('somebody was acknowledged who is nowhere');
    if (!portal.events().some(({ event, code }) => event === 'store.refused' && code === 'FILE_GONE'))
      found.broken.push('the log says nothing of it');
    return { ...found, recoveredMs, note: `${record.answers.get('503')} answered 503` };
  },
};

export const diskFaults: Fault[] = [full, failing('sync', true), failing('write', false), locked, movedAway];
