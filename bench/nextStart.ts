import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { freePort } from '#harness/freePort.ts';
import { startPortal } from '#harness/startPortal.ts';
import { statusAt } from '#harness/statusAt.ts';
import { until } from '#harness/until.ts';
import { buildSteps } from '#run/build/buildSteps.ts';
import { copyProject, removeCopy } from '#run/wholeSites/projectCopy.ts';
import { compare } from './compare.ts';
import { readings } from './readings.ts';
import { reading } from './requests.ts';

/**
 * Reading from the portal against `next start` of the same pages: built by Next in a copy, without `output: 'export'`, which it
 * serves as it comes, blanks unfilled. It takes minutes. Pages that only publish makes are left out.
 */
const byNext = /^\/en($|\/(positions|letters|search|nothing))/;
const readers = 64;

const copy = copyProject();
const portal = await startPortal();
const nextPort = await freePort();
const env = {
  ...process.env,
  NODE_ENV: 'production' as const,
  NEXT_TELEMETRY_DISABLED: '1',
  // contentlayer asks PWD where it is before it asks the system.
  PWD: copy,
  PATH: [join(copy, 'node_modules/.bin'), process.env.PATH].join(delimiter),
};
let next: ChildProcess | undefined;
try {
  const config = join(copy, 'next.config.ts');
  writeFileSync(config, readFileSync(config, 'utf8').replace("output: 'export',", ''));
  for (const { what, words } of buildSteps.slice(0, -1)) {
    const [program = '', ...rest] = words;
    if (spawnSync(program, rest, { cwd: copy, env, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0)
      throw new Error(`The build stopped at ${what}.`);
  }
  const words = [join(copy, 'node_modules/next/dist/bin/next'), 'start', '-p', String(nextPort), '-H', '127.0.0.1'];
  next = spawn(process.execPath, words, { cwd: copy, env, stdio: ['ignore', 'ignore', 'inherit'] });
  await until('Next answers', async () => (await statusAt(`http://127.0.0.1:${nextPort}/en`)) === 200);
  for (const { what, path, status } of readings().filter(({ path }) => byNext.test(path))) {
    await compare({
      what: `reading ${what}: ${path}`,
      connections: readers,
      rounds: 21,
      milliseconds: 250,
      expected: `HTTP/1.1 ${status}`,
      portal: { port: portal.port, request: reading(path) },
      floor: { port: nextPort, request: reading(path) },
      against: 'next start',
    });
  }
} finally {
  next?.kill('SIGKILL');
  await portal.kill();
  removeCopy(copy);
  rmSync(portal.dataDir, { recursive: true, force: true });
}
process.exit();
