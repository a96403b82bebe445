import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { events } from '#server/log/events.ts';
import { createMetrics } from '#server/metrics/createMetrics.ts';
import { watchPortal } from '#server/metrics/watchPortal.ts';
import { readStoreState } from '#server/store/health/storeState.ts';
import { openSqliteForTests } from '#server/store/sqlite/sqliteForTests.ts';

const guide = readFileSync('docs/operating.md', 'utf8');
const unit = readFileSync('deploy/systemd/portal.service', 'utf8');
const opened = await openSqliteForTests();
afterAll(() => opened.remove());

/** What stands as code in the first cell of the rows of tables, with the other cells. */
const rows = [...guide.matchAll(/^\| `([^`|]+)` \|(.*)\|$/gm)].map(([, name = '', cells = '']) => ({
  name,
  cells: cells.split('|').map((cell) => cell.trim()),
}));

test('The guide says of each event whether it needs somebody, and of none that there is not', () => {
  const told = rows.filter(({ name }) => /^[a-z]+\.[a-z-]+$/.test(name));
  expect(told.map(({ name }) => name)).toEqual([...events]);
  for (const { name, cells } of told) expect([name, cells[0]]).toEqual([name, expect.stringMatching(/\w/)]);
});

test('The guide says of each metric of ours when it wakes somebody, and names none that there is not', async () => {
  const { registry } = createMetrics();
  const calls = { waiting: () => 0, delay: async () => 0 };
  watchPortal({ registry, state: () => readStoreState(opened.store, [], 0), calls, dataDir: tmpdir() });
  const ours = registry.getMetricsAsArray().map(({ name }) => name);
  const told = rows.filter(({ name }) => name.startsWith('portal_')).map(({ name }) => name);
  expect(told.toSorted()).toEqual(ours.toSorted());
  for (const [name] of guide.matchAll(/portal_[a-z_]+/g)) expect(ours).toContain(name);
});

test.skipIf(!existsSync('/usr/bin/systemd-analyze'))(
  'The portal as a service is exposed to 2.0 of 10 at most, as systemd counts',
  () => {
    const words = ['security', '--offline=true', '--no-pager', '--threshold=20', 'deploy/systemd/portal.service'];
    expect(spawnSync('systemd-analyze', words, { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  },
);

test('The unit lets as many files be open as there may be connections, and keeps the portal in', () => {
  expect(unit).toContain('LimitNOFILE=20256');
  for (const line of ['ProtectSystem=strict', 'NoNewPrivileges=yes', 'CapabilityBoundingSet=', 'Restart=always'])
    expect(unit.split('\n')).toContain(line);
});

test('A command by deploy/portal has the user, the folder and the settings of the service, and one that there is not is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  try {
    writeFileSync(join(folder, 'systemd-run'), '#!/bin/sh\nprintf "%s\\n" "$@"\n', { mode: 0o755 });
    const run = (...words: string[]) =>
      spawnSync('deploy/portal', words, {
        ...{ encoding: 'utf8', env: { NODE_ENV: 'test', PATH: `${folder}:/usr/bin:/bin`, PORTAL: process.cwd() } },
      });
    const { status, stdout } = run('letters', 'pause', '--by', 'The alliance');
    expect([status, stdout.trimEnd().split('\n').slice(-5)]).toEqual([
      0,
      ['./run/ready.cjs', 'run/letters.ts', 'pause', '--by', 'The alliance'],
    ]);
    for (const [name, option] of [
      ['User', 'uid'],
      ['EnvironmentFile', 'property=EnvironmentFile'],
    ] as const)
      expect(stdout).toContain(`--${option}=${new RegExp(`^${name}=(.*)$`, 'm').exec(unit)?.[1]}\n`);
    for (const setting of /^Environment=(.*)$/m.exec(unit)?.[1]?.split(' ') ?? [])
      expect(stdout).toContain(`--setenv=${setting}\n`);
    expect(run('do')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('portal letters list') });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
