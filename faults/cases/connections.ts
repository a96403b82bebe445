import { once } from 'node:events';
import { connect } from 'node:net';
import { check } from '#faults/check.ts';
import type { Fault } from '#faults/fault.ts';
import { startPortal } from '#faults/portal.ts';
import { emptyRecord, signMany } from '#faults/signers.ts';
import { newFolder, until } from '#faults/world.ts';

/** Many more connect and say nothing than there may be files. */
const fewFiles = (files: number, isQuick: boolean): Fault => ({
  ...{ name: `${files} files at most, and more connections than that`, number: 'F23', isQuick },
  async run() {
    if (process.platform === 'win32') return null;
    const [dataDir, record] = [newFolder(), emptyRecord()];
    const portal = await startPortal({ dataDir, shell: `ulimit -n ${files}` });
    try {
      await signMany(portal.origin, record, 10, 2);
      const idle = Array.from({ length: files + 100 }, () =>
        connect(Number(new URL(portal.origin).port), '127.0.0.1').on('error', () => {}),
      );
      await until('the log says so', () => portal.events().some(({ event }) => event === 'connections.full'));
      // The database has the files that it needs: whoever had a connection is served, the others come again.
      await signMany(portal.origin, record, 10, 2);
      const refused = record.refused.size;
      const closed = idle.map((socket) => (socket.closed ? null : once(socket, 'close')));
      for (const socket of idle) socket.destroy();
      await Promise.all(closed);
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

export const connectionFaults: Fault[] = [fewFiles(300, true), fewFiles(64, false)];
