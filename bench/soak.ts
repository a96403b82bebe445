import { rmSync } from 'node:fs';
import { startPortal } from '#harness/startPortal.ts';
import { openLoop } from './openLoop.ts';
import { quantile } from './quantile.ts';
import { signing } from './requests.ts';

/**
 * People sign at a pace for a while, and mails leave (as files); each minute is told with the memory of the process, how long
 * answers took from when each was due, and the mails that are owed. Fails when somebody was not acknowledged.
 * node bench/soak.ts [MINUTES] [SIGNINGS A SECOND]
 */
const [minutes = 10, rate = 20] = process.argv.slice(2).map(Number);
const token = 'a-token-for-the-soak-alone-0123';
const portal = await startPortal({ env: { MAILS_PER_MINUTE: String(rate * 90), METRICS_TOKEN: token } });
const { port } = portal;

/** The sum of a metric over its labels. */
async function metrics(): Promise<(name: string) => number> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  const lines = (await answer.text()).split('\n');
  return (name) =>
    lines
      .filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`))
      .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

let isWell = true;
try {
  for (let minute = 1; minute <= minutes; minute += 1) {
    const { took, statuses } = await openLoop({
      ...{ port, rate, milliseconds: 60_000 },
      request: (number) =>
        signing(`signer-${minute}-${number}`, `10.${minute & 255}.${(number >> 8) & 255}.${number & 255}`),
    });
    const at = (part: number) => quantile(took, part).toFixed(1);
    const now = await metrics();
    const columns = {
      ...{ minute, acknowledged: statuses['303'] ?? 0, asked: took.length, 'p50 ms': at(0.5), 'p99 ms': at(0.99) },
      'owed mails': now('portal_mails_owed'),
      'RSS MB': Math.round(now('process_resident_memory_bytes') / 1e6),
      'heap MB': Math.round(now('nodejs_heap_size_used_bytes') / 1e6),
    };
    if (columns.acknowledged < took.length) isWell = false;
    if (minute === 1) console.log(Object.keys(columns).join(' | '));
    console.log(Object.values(columns).join(' | '));
  }
} finally {
  await portal.kill();
  rmSync(portal.dataDir, { recursive: true, force: true });
}
process.exit(isWell ? 0 : 1);
