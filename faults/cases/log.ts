import { timesOf } from '#faults/askPortal.ts';
import { check } from '#faults/check.ts';
import type { Fault } from '#faults/fault.ts';
import { newFolder } from '#faults/newFolder.ts';
import { emptyRecord, signMany } from '#faults/signers.ts';
import { startPortal } from '#faults/startPortal.ts';
import type { PortalSettings } from '#harness/startPortal.ts';
import { until } from '#harness/until.ts';

const withoutLog = (
  name: string,
  isQuick: boolean,
  settings: Partial<PortalSettings>,
  readerLeaves: boolean,
): Fault => ({
  ...{ name, kind: 'full-disk', isQuick },
  async run() {
    const [dataDir, record] = [newFolder(), emptyRecord()];
    const portal = await startPortal({ dataDir, ...settings });
    if (readerLeaves) portal.process.stdout?.destroy();
    await signMany(portal.origin, record, 30);
    let lost = 0;
    const isCounted = async () => {
      lost = await timesOf('log.lost', portal);
      return lost > 0;
    };
    await until('what was lost is counted', isCounted).catch(() => {});
    const code = await portal.stop();
    const found = check(dataDir, record);
    if (record.acknowledged.size !== 30) found.broken.push('somebody could not sign');
    if (code !== 0) found.broken.push(`it ended with ${code}`);
    if (lost === 0) found.broken.push('the metrics do not count what was lost');
    return { ...found, recoveredMs: 0, note: `${lost} losses in the metrics` };
  },
});

export const logFaults: Fault[] = [
  withoutLog('the reader of the log gone', true, {}, true),
  withoutLog('the disk of the log full', false, { output: '/dev/full' }, false),
];
