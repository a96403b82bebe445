import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '#harness/freePort.ts';
import { statusAt } from '#harness/statusAt.ts';
import { until } from '#harness/until.ts';

/** Starts the floor (floor.ts) with a new database and these files to serve, and waits until it answers. */
export async function startFloor(databaseFile: string, files: readonly string[] = []) {
  const port = await freePort();
  const floor = spawn(process.execPath, ['bench/floor.ts', String(port), databaseFile, ...files], { stdio: 'inherit' });
  await until('the floor answers', async () => (await statusAt(`http://127.0.0.1:${port}/`)) > 0);
  return {
    port,
    pid: floor.pid,
    async kill() {
      floor.kill('SIGKILL');
      await once(floor, 'exit');
    },
  };
}
