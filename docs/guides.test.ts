import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** Guides say what is; decisions say what was when they were made, and are never edited. */
const guides = ['README.md', 'CONTRIBUTING.md', 'docs/decisions/README.md', ...globSync('docs/*.md')];
const built = ['node_modules', 'out', 'site', 'data', 'test-results'];
const rooms = globSync('*').filter((name) => statSync(name).isDirectory() && !built.includes(name));

/** What stands as code and begins with a room, such as `content/<kind>/en/`: any kind will do. */
const pathsIn = (text: string) =>
  [...text.matchAll(/`([\w.-]+)\/([^`\s:]*)`/g)]
    .filter(([, room = '']) => rooms.includes(room))
    .map(([, room = '', rest = '']) => `${room}/${rest}`);
/** As it is, since the folders of Next have brackets, or as a pattern. */
const found = (path: string) =>
  existsSync(path) || globSync(path.replace(/<[^>]+>/g, '*').replace(/\/$/, '')).length > 0;

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

const code = globSync(['*.ts', ...rooms.map((room) => `${room}/**/*.{ts,tsx}`)]);
const commentsIn = (text: string) =>
  [...text.matchAll(/(?<=^|[\s{(])(?:\/\*.*?\*\/|\/\/[^\n]*)/gs)].map(([comment]) => comment).join('\n');
/** A file beside the one that names it goes by its name, as it is imported; any other by its whole path. */
const filesNamedIn = (comments: string) =>
  [...comments.matchAll(/(?<![\w/.@:'-])[\w.[\]/-]+\.tsx?\b(?![\w/])/g)].map(([name]) => name);
const isBesideOrWhole = (file: string, name: string) => existsSync(join(dirname(file), name)) || existsSync(name);

test('A file that a comment names stands beside it, or is named by its whole path', () => {
  const named = code.flatMap((file) =>
    filesNamedIn(commentsIn(readFileSync(file, 'utf8'))).map((name) => [file, name] as const),
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(([file, name]) => !isBesideOrWhole(file, name))).toEqual([]);
  const comments = commentsIn(
    "/** See port.ts. */ const glob = 'a/*.ts'; // as in docs/guides.test.ts (guides.test.ts)",
  );
  expect(filesNamedIn(comments)).toEqual(['port.ts', 'docs/guides.test.ts', 'guides.test.ts']);
  expect(filesNamedIn(comments).map((name) => isBesideOrWhole('docs/guides.test.ts', name))).toEqual([
    false,
    true,
    true,
  ]);
});

test.each(guides)('%s names no command that there is not', (guide) => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = [...readFileSync(guide, 'utf8').matchAll(/\bnpm run ([a-z][\w:-]*)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('What organisers are told to ask for is a command that its usage names', () => {
  const asked = readFileSync('docs/organisers.md', 'utf8').matchAll(/`npm run ([a-z]+) -- ([a-z][a-z-]+)/g);
  const all = [...asked];
  expect(all.length).toBeGreaterThan(10);
  for (const [, name = '', verb = ''] of all)
    expect([name, readFileSync(`run/${name}.ts`, 'utf8')]).toEqual([
      name,
      expect.stringMatching(new RegExp(`[ ,]${verb}\\b`)),
    ]);
});

const decisions = globSync('docs/decisions/[0-9]*.md').toSorted();
const numberOf = (file: string) => Number(/\d{4}/.exec(file)?.[0]);

test.each(decisions)('%s has a number that no other has, and its line in the list of decisions', (file) => {
  const [, title] = /^# (\d+\. .+)\n/.exec(readFileSync(file, 'utf8')) ?? [];
  const list = readFileSync('docs/decisions/README.md', 'utf8');
  const lines = [...list.matchAll(/^\| \[(\d+)\]\(([^)]+)\) (.+?) \|/gm)].filter(([, , link]) =>
    file.endsWith(`/${link}`),
  );
  expect(lines.map(([, number, , words]) => `${number}. ${words}`)).toEqual([title]);
  expect(title).toMatch(new RegExp(`^${numberOf(file)}\\. `));
  expect(decisions.filter((other) => numberOf(other) === numberOf(file))).toEqual([file]);
});

test('The list of decisions says which numbers there are not', () => {
  const [, said = ''] = /There is no ([\d, or]+)\./.exec(readFileSync('docs/decisions/README.md', 'utf8')) ?? [];
  const last = Math.max(...decisions.map(numberOf));
  const missing = Array.from({ length: last }, (_, index) => index + 1).filter(
    (number) => !decisions.some((file) => numberOf(file) === number),
  );
  expect(said.match(/\d+/g)?.map(Number)).toEqual(missing);
});

test('Each word of the glossary has one row, whole and at its place in the alphabet', () => {
  const [, table = ''] = readFileSync('docs/glossary.md', 'utf8').split(/^\|---\|---\|---\|---\|$/m);
  const rows = (table.split('\n\n')[0] ?? '').trim().split('\n');
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter((row) => row.match(/\|/g)?.length !== 5)).toEqual([]);
  const words = rows.map((row) => (row.split('|')[1] ?? '').trim().toLowerCase());
  expect(words).toEqual([...new Set(words)].toSorted());
});

test('The version on top of the changes is that of the package, by which servers of one database know that they differ', () => {
  const [, newest] = /^## (\d+\.\d+\.\d+)/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? [];
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  expect([version, lock.version, lock.packages[''].version]).toEqual([newest, newest, newest]);
});
