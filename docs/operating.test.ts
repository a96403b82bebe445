import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, expect, test } from 'vitest';
import { events } from '#server/events.ts';
import { createMetrics } from '#server/metrics/createMetrics.ts';
import { watchPortal } from '#server/metrics/watchPortal.ts';
import { openSqliteForTests } from '#server/store/sqlite/sqliteForTests.ts';
import { readStoreState } from '#server/store/storeState.ts';

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
