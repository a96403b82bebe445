import { existsSync, statfsSync } from 'node:fs';
import { availableParallelism, freemem } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What replaces a module for all that is loaded after it, changes what a process knows of the world, or starts others. */
const alone = [
  'app/head.test.ts',
  'browser/**/*.test.ts',
  'faults/**/*.test.ts',
  'i18n/{address,nearestLocale}.test.ts',
  'publish/assets/faces.test.ts',
  'run/**/*.test.ts',
  'server/request/regionalLanguage.test.ts',
  'server/store/{postgres/*,sqlite/*Processes}.test.ts',
];
/** What tells of the printed pages or of the content, in the rooms that import it. */
const ofThePrintedSite = ['{app,components,content}/**/*.test.ts', 'server/search/cases.test.ts'];
/**
 * Where Linux keeps files in memory. To have SQLite wait for a disk at each commit of a thousand small stores takes a third of
 * their time, and nothing here loses power; what does is tested each by itself, on the disk.
 */
const inMemory = '/dev/shm';
const gibibyte = 2 ** 30;
const roomInMemory = () => {
  const { bavail, bsize } = statfsSync(inMemory);
  return Math.min(bavail * bsize, freemem() / 2);
};
const isRoomy = existsSync(inMemory) && roomInMemory() > gibibyte;
const notOurs = ['node_modules', 'e2e', 'bench', '.next', 'out', 'site'];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: '100%',
    // Against hanging, not to measure: a busy machine is slow.
    testTimeout: 30_000,
    hookTimeout: 90_000,
    projects: [
      // Several of these wait for processes that they started, so one more than there are cores.
      {
        extends: true,
        test: {
          name: 'each by itself',
          include: alone,
          exclude: notOurs,
          sequence: { groupOrder: 0 },
          maxWorkers: availableParallelism() + 1,
        },
      },
      // To load the code takes two seconds a file, and no module keeps a state that another test could see. One after the other,
      // since a file of the others in between would end the process.
      {
        extends: true,
        test: {
          name: 'of the printed site',
          include: ofThePrintedSite,
          exclude: [...notOurs, ...alone],
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      // Needs no build, so that verify has it run beside one.
      {
        extends: true,
        test: {
          name: 'sharing a process',
          include: ['**/*.test.ts'],
          exclude: [...notOurs, ...alone, ...ofThePrintedSite],
          isolate: false,
          env: isRoomy ? { TMPDIR: inMemory } : {},
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
