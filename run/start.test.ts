import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('The server is started without the door through which an object reaches the prototype of all', () => {
  const [program, ...words] = JSON.parse(readFileSync('package.json', 'utf8')).scripts.start.split(' ');
  expect([program, words.at(-1)]).toEqual(['node', 'server/main.ts']);
  const script =
    "try { JSON.parse('{}')['__proto__'].polluted = 1 } catch ({ code }) { console.log(code, ({}).polluted) }";
  const { stdout } = spawnSync(process.execPath, [...words.slice(0, -1), '-e', script], { encoding: 'utf8' });
  expect(stdout).toBe('ERR_PROTO_ACCESS undefined\n');
});
