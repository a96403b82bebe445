import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { startPortal } from '#harness/startPortal.ts';
import { floods } from './flooder.ts';
import { type Answers, openLoop } from './openLoop.ts';
import { median } from './quantile.ts';

/**
 * How long a static page takes while one network floods what is made anew for each request, against how long it takes when
 * nobody else asks. Readers and flood send at a pace, whatever comes back; idle and flooded seconds take turns.
 * node bench/flood.ts [REQUESTS A SECOND] [ROUNDS] [FLOOD…]
 */
const [rate = 500, rounds = 5] = process.argv.slice(2, 4).map(Number);
const chosen = process.argv.length > 4 ? process.argv.slice(4) : floods;
const milliseconds = 2000;
const portal = await startPortal();
const { port } = portal;
const read = (time = milliseconds) =>
  openLoop({
    port,
    rate: 100,
    milliseconds: time,
    request: () =>
      'GET /en HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip, br\r\nX-Forwarded-For: 198.51.100.9\r\n\r\n',
  });

try {
  await read();
  console.log(`A static page, medians of ${rounds} rounds, while ${rate} requests a second come from one network:`);
  for (const what of chosen) {
    const ratios: number[] = [];
    const medians: [number, number][] = [];
    let statuses = {};
    for (let round = 0; round < rounds; round += 1) {
      const idle = median((await read()).took);
      const flood = new Worker(new URL('./flooder.ts', import.meta.url), {
        workerData: { port, rate, what, milliseconds: milliseconds + 1000 },
      });
      const answered = once(flood, 'message');
      await new Promise((resolve) => setTimeout(resolve, 500));
      const flooded = median((await read()).took);
      [{ statuses }] = (await answered) as [Answers];
      await flood.terminate();
      medians.push([idle, flooded]);
      ratios.push(flooded / idle);
    }
    const [idle, flooded] = [0, 1].map((index) => median(medians.map((pair) => pair[index as 0 | 1])).toFixed(2));
    const isHeld = median(ratios) <= 2;
    console.log(
      `${what.padEnd(8)} idle ${idle} ms, flooded ${flooded} ms, ratio ${median(ratios).toFixed(2)}${isHeld ? '' : ' TOO MUCH'}; the flood got ${JSON.stringify(statuses)}`,
    );
    if (!isHeld) process.exitCode = 1;
  }
} finally {
  await portal.kill();
  rmSync(portal.dataDir, { recursive: true, force: true });
}
process.exit();
