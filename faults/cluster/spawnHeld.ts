import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { basename, join } from 'node:path';

export type Held = {
  pid: number;
  /** Ends it and all of its group at once. @returns when it has ended */
  kill(): Promise<void>;
};

/** Starts a program in a group of its own that does not outlive us; what it prints goes to a file in the folder. */
export function spawnHeld(
  program: string,
  args: readonly string[],
  { folder, uid, gid }: { folder: string; uid?: number; gid?: number },
): Held {
  const output = openSync(join(folder, `${basename(program)}.log`), 'a');
  const env = { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, HOME: folder, LC_ALL: 'C.UTF-8' };
  const child: ChildProcess = spawn(program, args, {
    cwd: folder,
    env,
    uid,
    gid,
    detached: true,
    stdio: ['ignore', output, output],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const end = () => child.pid && endAtOnce(-child.pid);
  process.once('exit', end);
  return {
    pid: child.pid ?? 0,
    async kill() {
      end();
      await ended;
      process.off('exit', end);
    },
  };
}

/** @param id of a process, or the negative one of a group */
export function endAtOnce(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
