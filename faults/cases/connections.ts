import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { isReady, readiness, timesOf } from '#faults/askPortal.ts';
import { check } from '#faults/check.ts';
import type { Fault } from '#faults/fault.ts';
import { newFolder } from '#faults/newFolder.ts';
import { emptyRecord, signMany } from '#faults/signers.ts';
import { startPortal } from '#faults/startPortal.ts';
import type { RunningPortal } from '#harness/startPortal.ts';
import { until } from '#harness/until.ts';

const connectIdly = ({ port }: RunningPortal, count: number): Socket[] =>
  Array.from({ length: count }, () => connect(port, '127.0.0.1').on('error', () => {}));

async function leave(idle: readonly Socket[]): Promise<void> {
  const closed = idle.map((socket) => (socket.closed ? null : once(socket, 'close')));
  for (const socket of idle) socket.destroy();
  await Promise.all(closed);
}

/** Many more connect and say nothing than there may be files: the portal takes as many as leave files for its other work. */
const fewFiles = (files: number, isQuick: boolean): Fault => ({
  ...{ name: `${files} files at most, and more connections than that`, kind: 'no-more-files', isQuick },
  needs: 'a system other than Windows',
  async run() {
    if (process.platform === 'win32') return null;
    const [dataDir, record] = [newFolder(), emptyRecord()];
    const portal = await startPortal({ dataDir, shell: `ulimit -n ${files}` });
    try {
      await signMany(portal.origin, record, 10, 2);
      const idle = connectIdly(portal, files + 100);
      await until('the log says so', () => portal.events().some(({ event }) => event === 'connections.full'));
      // The database has the files that it needs: whoever had a connection is served, the others come again.
      await signMany(portal.origin, record, 10, 2);
      const refused = record.refused.size;
      await leave(idle);
      const before = record.acknowledged.size;
      const recoveredMs = await until('people sign again', async () => {
        await signMany(portal.origin, record, 1);
        return record.acknowledged.size > before;
      });
      await signMany(portal.origin, record, 10, 2);
      const code = await portal.stop();
      const found = check(dataDir, record);
      if (code !== 0) found.broken.push(`it ended with ${code}`);
      if (record.acknowledged.size < before + 11) found.broken.push('somebody could not sign afterwards');
      return { ...found, recoveredMs, note: `${refused} of 10 were cut while it was full` };
    } finally {
      await portal.kill();
    }
  },
});

/** It may open fewer files than it was told at its start, so that the system has none for the next connection. */
const noFileLeft: Fault = {
  ...{
    name: 'no file left, so that the system refuses it the next connection (EMFILE)',
    kind: 'no-more-files',
    isQuick: true,
  },
  needs: 'Linux with prlimit (of util-linux)',
  async run() {
    const [dataDir, record] = [newFolder(), emptyRecord()];
    const portal = await startPortal({ dataDir });
    try {
      // These keep their connections, by which they ask and sign below.
      await signMany(portal.origin, record, 10, 2);
      if (!leaveFiles(portal, 8)) return null;
      const idle: Socket[] = [];
      // Whatever file the portal closes is taken at once.
      const whenFull = (what: string, isSo: () => Promise<boolean> | boolean) =>
        until(what, () => {
          idle.push(...connectIdly(portal, 5));
          return isSo();
        });
      await whenFull('the log says so', () => exhaustionsOf(portal).length > 0);
      await whenFull('it is not ready', async () => (await readiness(portal)) === 503);
      const times = await timesOf('files.exhausted', portal);
      await signMany(portal.origin, record, 10, 1);
      const during = record.acknowledged.size;
      await leave(idle);
      const recoveredMs = await until('it is ready again', () => isReady(portal));
      // More at once than there were connections, so that new ones are taken; and fewer than there is room for, beside mails.
      await signMany(portal.origin, record, 10, 4);
      const code = await portal.stop();
      const found = check(dataDir, record);
      const said = exhaustionsOf(portal);
      if (said.some(({ code }) => code !== 'EMFILE')) found.broken.push(`the log says ${JSON.stringify(said)}`);
      if (portal.events().some(({ event }) => event === 'connections.full'))
        found.broken.push('connections were cut by our own limit, not by that of the system');
      if (times === 0) found.broken.push(`the metrics count ${times}`);
      if (during !== 20) found.broken.push('somebody with a connection could not sign');
      if (record.acknowledged.size !== 30) found.broken.push('somebody could not sign afterwards');
      if (code !== 0) found.broken.push(`it ended with ${code}`);
      return { ...found, recoveredMs };
    } finally {
      await portal.kill();
    }
  },
};

const exhaustionsOf = (portal: RunningPortal) => portal.events().filter(({ event }) => event === 'files.exhausted');

/** @returns false where this machine cannot set the limit of a process that runs */
function leaveFiles({ process: { pid } }: RunningPortal, more: number): boolean {
  try {
    const limit = readdirSync(`/proc/${pid}/fd`).length + more;
    execFileSync('prlimit', ['--pid', String(pid), `--nofile=${limit}:${limit}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export const connectionFaults: Fault[] = [fewFiles(300, true), fewFiles(64, false), noFileLeft];
