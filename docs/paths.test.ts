import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** Guides say what is; decisions say what was when they were made, and are never edited. */
const guides = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md')];
const built = ['node_modules', 'out', 'site', 'data', 'test-results'];
const rooms = globSync('*').filter((name) => statSync(name).isDirectory() && !built.includes(name));

/** What stands as code and begins with a room, such as `content/<kind>/en/`: any kind will do. */
const pathsIn = (text: string) =>
  [...text.matchAll(/`([\w.-]+)\/([^`\s:]*)`/g)]
    .filter(([, room = '']) => rooms.includes(room))
    .map(([, room = '', rest = '']) => `${room}/${rest}`);
const found = (path: string) => globSync(path.replace(/<[^>]+>/g, '*').replace(/\/$/, '')).length > 0;

const linksIn = (text: string) =>
  [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^([a-z]+:|\/)/.test(link));

test.each(guides)('%s names no file and no folder that is not there', (guide) => {
  const text = readFileSync(guide, 'utf8');
  expect(pathsIn(text).filter((path) => !found(path))).toEqual([]);
  expect(linksIn(text).filter((link) => !existsSync(join(dirname(guide), link)))).toEqual([]);
});

test('The guides name many files, and a wrong one would be found', () => {
  expect(guides.flatMap((guide) => pathsIn(readFileSync(guide, 'utf8'))).length).toBeGreaterThan(50);
  expect(pathsIn('`server/nothing.ts`, `content/<kind>/en/`').map(found)).toEqual([false, true]);
});

test('Each decision has a number of its own, in its name and its heading', () => {
  const numbers = globSync('docs/decisions/*.md').map((file) => {
    const [number = ''] = /\d{4}/.exec(file) ?? [];
    expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^# ${Number(number)}\\. `));
    return number;
  });
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
});
