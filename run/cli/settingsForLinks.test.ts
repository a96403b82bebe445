import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { settingsForLinks } from './settingsForLinks.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'links-'));
  mkdirSync(join(folder, 'site'));
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const read = (printed: string, env: Record<string, string>) => {
  writeFileSync(join(folder, 'site/manifest.json'), JSON.stringify({ origin: printed }));
  return settingsForLinks({ NODE_ENV: 'test', ...env });
};
const letter = 'https://letter.example';

test('Without ORIGIN, links and the sender are those of the address that the site was printed for', () => {
  const { origin, mailFrom } = read(letter, {});
  expect([origin, mailFrom.address]).toEqual([letter, 'no-reply@letter.example']);
});

test('An ORIGIN that is another is refused, and the same is taken', () => {
  expect(() => read(letter, { ORIGIN: 'https://other.example' })).toThrow(
    'ORIGIN is https://other.example, and the site here was printed for https://letter.example',
  );
  expect(read(letter, { ORIGIN: letter }).origin).toBe(letter);
});

test('A site that was printed for this machine is served where ORIGIN says, and without it that is told', () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(read('http://localhost:3000', { ORIGIN: letter }).origin).toBe(letter);
  expect(told).not.toHaveBeenCalled();
  expect(read('http://localhost:3000', { PORT: '4300' }).origin).toBe('http://localhost:4300');
  expect(told).toHaveBeenCalledWith(expect.stringContaining('Links lead to http://localhost:4300'));
});
