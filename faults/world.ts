import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { LogEvent } from '#server/log/events.ts';
import { metricsToken, type RunningPortal } from './portal.ts';

/** A folder for a portal; the system empties its parent. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'fault-'));

export const needsOfDisk = 'Linux and a C compiler (cc)';

/** A disk of which syncing fails or takes long on demand, and else costs nothing; or null without what it needs. */
export function slowDisk(dataDir: string) {
  const disk = failingDisk(dataDir);
  return disk && { ...disk, env: { ...disk.env, FAULT_SYNCS_ONLY: '1' } };
}

/** The disk that fails on demand, or null without what it needs. Each write to it takes several times as long. */
export function failingDisk(dataDir: string) {
  const library = builtOnce();
  if (!library) return null;
  const control = join(dataDir, '..', `${dataDir.split('/').at(-1)}.control`);
  const say = (words: string) => writeFileSync(control, words);
  say('');
  return {
    env: { LD_PRELOAD: library, FAULT_CONTROL: control, FAULT_FILES: 'portal.sqlite' },
    /** What goes wrong from now on; see disk.c. Nothing, when empty. */
    say,
  };
}

let built: string | null | undefined;
function builtOnce(): string | null {
  if (built !== undefined) return built;
  const library = join(newFolder(), 'disk.so');
  try {
    const source = join(import.meta.dirname, 'disk.c');
    if (process.platform !== 'linux') throw new Error('not here');
    execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'], { stdio: 'ignore' });
    built = library;
  } catch {
    built = null;
  }
  return built;
}

/** Waits for something to be so. @returns after how many milliseconds @throws Error when it is not so in time */
export async function until(what: string, isSo: () => Promise<boolean> | boolean, within = 30_000): Promise<number> {
  const begun = performance.now();
  while (!(await isSo())) {
    if (performance.now() - begun > within) throw new Error(`It was not so within ${within} ms: ${what}`);
    await delay(20);
  }
  return Math.round(performance.now() - begun);
}

/** What is answered at a path; 0 when nothing is. */
export const statusOf = (portal: RunningPortal, path: string): Promise<number> =>
  fetch(portal.origin + path).then(
    async (answer) => {
      await answer.text();
      return answer.status;
    },
    () => 0,
  );

/** Whether the portal says that it is ready. */
export const isReady = async (portal: RunningPortal): Promise<boolean> => (await statusOf(portal, '/readyz')) === 200;

/** How many signatures the public is told of. */
export async function toldBy(portal: RunningPortal): Promise<number> {
  const answer = await fetch(`${portal.origin}/api/letters/safeguards`);
  return ((await answer.json()) as { count: number }).count;
}

/** How often something happened, as the metrics tell. */
export async function timesOf(event: LogEvent, { origin }: RunningPortal): Promise<number> {
  const answer = await fetch(`${origin}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } });
  const [, told = '0'] = (await answer.text()).split(`portal_events_total{event="${event}"} `);
  return Number.parseInt(told, 10);
}
