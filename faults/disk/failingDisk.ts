import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '#faults/newFolder.ts';

export const needsOfDisk = 'Linux and a C compiler (cc)';

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

/** A disk of which syncing fails or takes long on demand, and else costs nothing; or null without what it needs. */
export function slowDisk(dataDir: string) {
  const disk = failingDisk(dataDir);
  return disk && { ...disk, env: { ...disk.env, FAULT_SYNCS_ONLY: '1' } };
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
