import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const ana = 'ana@example.org';

/** Ends a process by an error that nobody catches, and tells all that it printed. */
function crash(how: string) {
  const program = `import { endQuietlyOnCrash } from '#server/log/crashes.ts'; endQuietlyOnCrash(); ${how}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  return { status, printed: stdout + stderr };
}

test.each([
  ['an error thrown later', `setTimeout(() => { throw new TypeError('no room for ${ana}'); });`],
  ['a promise that nobody waits for', `Promise.reject(new TypeError('no room for ${ana}', { cause: '${ana}' }));`],
  [
    'an event of an error that nobody hears',
    `const { EventEmitter } = await import('node:events'); new EventEmitter().emit('error', new TypeError('${ana}'));`,
  ],
])('A process that ends by %s names nobody', (_, how) => {
  const { status, printed } = crash(how);
  expect(status).toBe(1);
  expect(JSON.parse(printed)).toMatchObject({ event: 'process.crashed', error: 'TypeError' });
  expect(printed).not.toContain('ana');
});

test('A process that ends by something that is no error names nobody', () => {
  const { status, printed } = crash(`Promise.reject('${ana}');`);
  expect(status).toBe(1);
  expect(JSON.parse(printed)).toMatchObject({ event: 'process.crashed' });
  expect(printed).not.toContain('ana');
});

test('A warning names nobody, and ends nothing', () => {
  const { status, printed } = crash(
    `process.emitWarning('${ana}', 'DeprecationWarning'); setTimeout(() => process.exit(7), 50);`,
  );
  expect(status).toBe(7);
  expect(JSON.parse(printed)).toMatchObject({ event: 'process.warned', error: 'DeprecationWarning' });
  expect(printed).not.toContain('ana');
});
