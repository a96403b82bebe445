import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { tellExhaustion, type whyNoFile } from './openFiles.ts';

test.skipIf(process.platform === 'win32')(
  'A process that has opened all files that it may is known, until it closes one',
  () => {
    const say = `
    const { closeSync, openSync } = require('node:fs');
    import('#server/http/openFiles.ts').then(({ whyNoFile }) => {
      const said = [whyNoFile()];
      const open = [];
      try { for (;;) open.push(openSync('/dev/null')); } catch {}
      said.push(whyNoFile());
      closeSync(open.pop());
      said.push(whyNoFile());
      console.log(JSON.stringify(said));
    });`;
    const { stdout } = spawnSync('sh', ['-c', 'ulimit -n 100; exec "$0" -e "$1"', process.execPath, say], {
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toEqual([null, 'EMFILE', null]);
  },
);

test('The log says at once that no file can be opened, and then once a minute while that lasts', () => {
  const logged: unknown[] = [];
  let now = 0;
  let why: ReturnType<typeof whyNoFile> = null;
  const look = tellExhaustion(
    (...line) => logged.push(line),
    () => why,
    () => now,
  );
  const lookFor = (seconds: number) => {
    for (const end = now + seconds * 1000; now < end; now += 1000) look();
  };
  lookFor(5);
  expect(logged).toEqual([]);
  why = 'EMFILE';
  lookFor(60);
  expect(logged).toEqual([['files.exhausted', { code: 'EMFILE' }]]);
  lookFor(60);
  expect(logged).toHaveLength(2);
  why = null;
  lookFor(120);
  expect(logged).toHaveLength(2);
});
