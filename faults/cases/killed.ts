import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { toldBy } from '#faults/askPortal.ts';
import { check } from '#faults/check.ts';
import { failingDisk, needsOfDisk } from '#faults/disk/failingDisk.ts';
import type { Fault } from '#faults/fault.ts';
import { newFolder } from '#faults/newFolder.ts';
import { confirm, emptyRecord, sign, signMany, signOn } from '#faults/signers.ts';
import { startPortal } from '#faults/startPortal.ts';
import { until } from '#harness/until.ts';

const killed = (times: number, isQuick: boolean): Fault => ({
  ...{ name: `killed at any moment under load, ${times} times`, kind: 'killed', isQuick },
  async run() {
    const [dataDir, record] = [newFolder(), emptyRecord()];
    for (let time = 0; time < times; time += 1) {
      const portal = await startPortal({ dataDir });
      const load = signOn(portal.origin, record);
      await delay(300 + Math.random() * 700);
      await portal.kill();
      await load.stop();
    }
    const portal = await startPortal({ dataDir });
    const recoveredMs = portal.startedMs;
    const [someone] = record.acknowledged;
    if (someone) await confirm(portal.origin, record, dataDir, someone);
    const told = await toldBy(portal);
    await portal.stop();
    return { ...check(dataDir, record, { told, mostMails: 1 + times }), recoveredMs };
  },
});

/** Ends the process in the middle of a commit, by the disk under it. */
const killedAt = (point: 'kill-before-sync' | 'kill-after-sync', name: string): Fault => ({
  ...{ name, kind: 'killed', isQuick: false, needs: needsOfDisk },
  async run() {
    const [dataDir, record] = [newFolder(), emptyRecord()];
    const disk = failingDisk(dataDir);
    if (!disk) return null;
    for (let time = 0; time < 2; time += 1) {
      disk.say('');
      const portal = await startPortal({ dataDir, env: disk.env });
      await signMany(portal.origin, record, 20);
      disk.say(point);
      const load = signOn(portal.origin, record);
      await portal.ended;
      await load.stop();
    }
    disk.say('');
    const portal = await startPortal({ dataDir, env: disk.env });
    const recoveredMs = portal.startedMs;
    // Who was not answered signs again, and is there once.
    for (const email of [...record.refused].slice(0, 8))
      if (await sign(portal.origin, record, email)) record.refused.delete(email);
    await portal.stop();
    return { ...check(dataDir, record, { mostMails: 4 }), recoveredMs };
  },
});

/**
 * A power cut takes all that was not synced: database and log are put back as they were when each was last synced.
 *
 * @param begins how often the log begins anew before the cut
 */
const powerCut = (begins: number, name: string): Fault => ({
  ...{ name, kind: 'power-cut', isQuick: false, needs: needsOfDisk },
  async run() {
    const [dataDir, record] = [newFolder(), emptyRecord()];
    const disk = failingDisk(dataDir);
    if (!disk) return null;
    const file = join(dataDir, 'portal.sqlite');
    const portal = await startPortal({ dataDir, env: { ...disk.env, FAULT_COPIES: '1' } });
    const load = signOn(portal.origin, record, begins > 0 ? 100 : 8);
    for (let seen = saltOf(file), left = begins; left > 0; await delay(5)) {
      const salt = saltOf(file);
      if (salt !== seen) left -= 1;
      seen = salt;
    }
    await delay(begins > 0 ? Math.random() * 1000 : 1500);
    await portal.kill();
    await load.stop();
    rmSync(`${file}-shm`, { force: true });
    for (const end of ['', '-wal'])
      if (existsSync(`${file}${end}.synced`)) copyFileSync(`${file}${end}.synced`, file + end);
    const again = await startPortal({ dataDir });
    const recoveredMs = again.startedMs;
    await again.stop();
    return { ...check(dataDir, record, { mostMails: 2 }), recoveredMs };
  },
});

/** What the log of SQLite is told from the one before it by. */
const saltOf = (file: string): string => readFileSync(`${file}-wal`).subarray(16, 24).toString('hex');

const damagedFrame: Fault = {
  ...{ name: 'a byte of the log of SQLite turned after a crash', kind: 'power-cut', isQuick: false },
  async run() {
    const [dataDir, record] = [newFolder(), emptyRecord()];
    const portal = await startPortal({ dataDir });
    await signMany(portal.origin, record, 30, 1);
    await portal.kill();
    const log = join(dataDir, 'portal.sqlite-wal');
    const bytes = readFileSync(log);
    const at = 32 + Math.floor(bytes.length / 4120 / 2) * 4120 + 900;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(log, bytes);
    const again = await startPortal({ dataDir });
    const recoveredMs = await until('the log says so', () =>
      again.events().some(({ event }) => event === 'store.log-damaged'),
    );
    const said = again.events().find(({ event }) => event === 'store.log-damaged');
    await again.stop();
    const { broken, ...found } = check(dataDir, record, { mostMails: 2 });
    // What is lost is lost; it must be said, and nothing else be wrong.
    const others = broken.filter((one) => !one.startsWith('acknowledged and not there'));
    if (found.missing === 0) others.push('nothing was damaged');
    return { ...found, broken: others, recoveredMs, note: `said: ${said?.count} transactions lost` };
  },
};

export const killedFaults: Fault[] = [
  killed(2, true),
  killed(20, false),
  killedAt('kill-before-sync', 'killed while a commit is on its way, twice'),
  killedAt('kill-after-sync', 'killed after a commit, before anybody is told, twice'),
  powerCut(0, 'the power cut: all that was not synced is gone'),
  powerCut(3, 'the power cut after the log was copied and begun anew three times'),
  damagedFrame,
];
