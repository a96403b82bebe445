import { globSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { readArguments } from './readArguments.ts';
import { exitCodeOf, Help } from './runCli.ts';
import { commands, runForTests } from './runForTests.ts';

const options = {
  by: { type: 'string' },
  in: { type: 'string', multiple: true },
  yes: { type: 'boolean', default: false },
} as const;
const read = (args: string[], about: Parameters<typeof readArguments>[2] = {}) =>
  readArguments('how it is used', options, { args, ...about });

test('Words, options and their values are read', () => {
  const { values, positionals } = read(['close', '--by', 'The alliance', '--in', 'es=Sí', '--in=ar=-', '--yes']);
  expect({ ...values }).toEqual({ by: 'The alliance', in: ['es=Sí', 'ar=-'], yes: true });
  expect(positionals).toEqual(['close']);
});

test.each([
  [['--bye', 'x'], 'There is no option --bye; did you mean "--by"?'],
  [['-x'], 'There is no option -x.'],
  [['--constructor'], 'There is no option --constructor.'],
  [['--by'], '--by needs a value behind it'],
  [['--by', '--yes'], '--by needs a value behind it'],
  [['--yes=no'], '--yes takes no value.'],
  [['--by', 'x', '--by', 'y'], '--by was given twice.'],
])('What would be ignored is refused with a sentence and how the command is used: %j', (args, said) => {
  expect(() => read(args)).toThrow(said);
  expect(() => read(args)).toThrow(/\nhow it is used$/);
});

test('So is a word where none belongs, and an option that belongs to another word', () => {
  expect(() => read(['close'], { words: false })).toThrow('"close" belongs to no option.');
  const fits = { list: [], close: ['by'] };
  expect(() => read(['list', '--by', 'x'], { fits })).toThrow('--by does not belong to "list".');
  expect(read(['close', '--by', 'x'], { fits }).values.by).toBe('x');
});

test('Whoever asks how a command is used is told, and nothing is wrong', async () => {
  expect(() => read(['close', '--help'])).toThrow(Help);
  vi.spyOn(console, 'log').mockImplementationOnce(() => {});
  expect(await exitCodeOf(async () => Number(read(['-h'])))).toBe(0);
});

test.each(Object.keys(commands) as (keyof typeof commands)[])(
  '%s ignores nothing that it is given',
  async (command) => {
    const { status, stderr } = await runForTests(command, ['--foo'], { DATA_DIR: '/nowhere' });
    expect([status, stderr]).toEqual([2, expect.stringContaining('There is no option --foo.\nnpm run ')]);
    expect(await runForTests(command, ['--help'], { DATA_DIR: '/nowhere' })).toMatchObject({
      ...{ status: 0, stdout: expect.stringContaining(`npm run ${command}`), stderr: '' },
    });
  },
);

test('Every program behind npm run reads what it is given in this one way', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const programs = [...new Set(Object.values(scripts).flatMap((script) => script.match(/run\/\w+\.ts/g) ?? []))];
  expect(programs.length).toBeGreaterThan(20);
  expect(programs.filter((file) => !readFileSync(file, 'utf8').includes('readArguments('))).toEqual([]);
  const others = globSync('run/**/*.ts').filter((file) => !/\.test\.ts$|readArguments\.ts$/.test(file));
  expect(others.filter((file) => /parseArgs\(/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
